import { Code, Flag, ListOf, Text, Texts } from '@onegate/http';
import { EnterpriseCode } from '../../declaration/content/enterprise-code.ts';
import { type Capacity, ENTERPRISE_STATUSES, type EnterpriseStatus } from '../domain/enterprise.ts';
import { ACTS_AS, AUTHORISED_OPERATOR, BOARD_ONLY, NAME, NAME_LATIN } from '../enterprise.fields.ts';
import { ContactView } from '../show/contact.view.ts';

/** An enterprise that the register does not know yet. */
export class EnterpriseRequest {
  @EnterpriseCode({ meaning: 'Its key.', example: '5900456789', unique: 'tax-code' })
  enterprise!: string;

  @Text(NAME)
  name!: string;

  @Text(NAME_LATIN)
  nameLatin?: string;

  @Texts({ ...ACTS_AS, min: 1 })
  capacities!: Capacity[];

  @ListOf(() => ContactView, { max: 10, optional: true, meaning: 'Who is asked for there.' })
  contacts?: ContactView[];

  @Code({
    of: ENTERPRISE_STATUSES,
    optional: true,
    meaning: `ACTIVE unless said. ${BOARD_ONLY}`,
    example: 'ACTIVE',
  })
  status?: EnterpriseStatus;

  @Text({
    ...AUTHORISED_OPERATOR,
    meaning: `Certificate of an authorised economic operator (AEO). ${BOARD_ONLY}`,
  })
  authorisedOperator?: string;

  @Flag({
    optional: true,
    meaning: `Whether the board’s counter lodges for it, since it has no computer; false unless said. ${BOARD_ONLY}`,
    example: false,
  })
  servedAtCounter?: boolean;
}
