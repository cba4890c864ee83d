import { Code, Flag, ListOf, Text, Texts } from '@onegate/http';
import { type Capacity, ENTERPRISE_STATUSES, type EnterpriseStatus } from '../domain/enterprise.ts';
import { ACTS_AS, AUTHORISED_OPERATOR, BOARD_ONLY, NAME, NAME_LATIN } from '../enterprise.fields.ts';
import { ContactView } from '../show/contact.view.ts';

/** What is said anew of an enterprise; what is left out stays. */
export class EnterpriseChangeRequest {
  @Text({ ...NAME, optional: true })
  name?: string;

  @Text({ ...NAME_LATIN, nullable: true, meaning: 'Name in Latin letters or English; null: none.' })
  nameLatin?: string | null;

  @Texts({ ...ACTS_AS, min: 1, optional: true })
  capacities?: Capacity[];

  @ListOf(() => ContactView, { max: 10, optional: true, meaning: 'All who are asked for there from now on.' })
  contacts?: ContactView[];

  @Code({ of: ENTERPRISE_STATUSES, optional: true, meaning: `Status. ${BOARD_ONLY}`, example: 'SUSPENDED' })
  status?: EnterpriseStatus;

  @Text({
    ...AUTHORISED_OPERATOR,
    nullable: true,
    meaning: `Certificate of an authorised economic operator (AEO); null: none. ${BOARD_ONLY}`,
  })
  authorisedOperator?: string | null;

  @Flag({
    optional: true,
    meaning: `Whether the board’s counter lodges for it, since it has no computer. ${BOARD_ONLY}`,
    example: true,
  })
  servedAtCounter?: boolean;
}
