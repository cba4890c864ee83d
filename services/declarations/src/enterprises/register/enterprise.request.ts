import { Code, Flag, ListOf, Text, Texts } from '@onegate/http';
import { EnterpriseCode } from '../../declaration/content/enterprise-code.ts';
import {
  CAPACITIES,
  type Capacity,
  ENTERPRISE_STATUSES,
  type EnterpriseStatus,
} from '../domain/enterprise.ts';
import { ContactView } from '../show/contact.view.ts';

const BOARD_ONLY = 'Said by the management board alone.';

/** An enterprise that the register does not know yet. */
export class EnterpriseRequest {
  @EnterpriseCode({ meaning: 'Its key.' })
  enterprise!: string;

  @Text({ max: 200, meaning: 'Registered name.', example: 'Công ty TNHH Chư Prông' })
  name!: string;

  @Text({
    max: 200,
    optional: true,
    meaning: 'Name in Latin letters or English.',
    example: 'Chu Prong Co., Ltd',
  })
  nameLatin?: string;

  @Texts({
    min: 1,
    max: 4,
    maxLength: 10,
    of: CAPACITIES,
    meaning: 'As what it acts at the gates.',
    example: ['DECLARANT', 'CARRIER'],
  })
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
    max: 40,
    optional: true,
    meaning: `Certificate of an authorised economic operator (AEO). ${BOARD_ONLY}`,
    example: 'AEO-VN-0123',
  })
  authorisedOperator?: string;

  @Flag({
    optional: true,
    meaning: `Whether the board’s counter lodges for it, since it has no computer; false unless said. ${BOARD_ONLY}`,
    example: false,
  })
  servedAtCounter?: boolean;
}
