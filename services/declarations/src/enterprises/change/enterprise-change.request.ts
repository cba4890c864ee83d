import { Code, Flag, ListOf, Text, Texts } from '@onegate/http';
import {
  CAPACITIES,
  type Capacity,
  ENTERPRISE_STATUSES,
  type EnterpriseStatus,
} from '../domain/enterprise.ts';
import { ContactView } from '../show/contact.view.ts';

const BOARD_ONLY = 'Said by the management board alone.';

/** What is said anew of an enterprise; what is left out stays. */
export class EnterpriseChangeRequest {
  @Text({ max: 200, optional: true, meaning: 'Registered name.', example: 'Công ty TNHH Chư Prông' })
  name?: string;

  @Text({
    max: 200,
    optional: true,
    nullable: true,
    meaning: 'Name in Latin letters or English; null: none.',
    example: 'Chu Prong Co., Ltd',
  })
  nameLatin?: string | null;

  @Texts({
    min: 1,
    max: 4,
    maxLength: 10,
    of: CAPACITIES,
    optional: true,
    meaning: 'As what it acts at the gates.',
    example: ['DECLARANT', 'CARRIER'],
  })
  capacities?: Capacity[];

  @ListOf(() => ContactView, { max: 10, optional: true, meaning: 'All who are asked for there from now on.' })
  contacts?: ContactView[];

  @Code({ of: ENTERPRISE_STATUSES, optional: true, meaning: `Status. ${BOARD_ONLY}`, example: 'SUSPENDED' })
  status?: EnterpriseStatus;

  @Text({
    max: 40,
    optional: true,
    nullable: true,
    meaning: `Certificate of an authorised economic operator (AEO); null: none. ${BOARD_ONLY}`,
    example: 'AEO-VN-0123',
  })
  authorisedOperator?: string | null;

  @Flag({
    optional: true,
    meaning: `Whether the board’s counter lodges for it, since it has no computer. ${BOARD_ONLY}`,
    example: true,
  })
  servedAtCounter?: boolean;
}
