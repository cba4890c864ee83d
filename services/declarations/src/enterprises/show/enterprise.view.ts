import { Code, Flag, ListOf, Text, Texts, Time, Whole } from '@onegate/http';
import { ENTERPRISE_STATUSES } from '../domain/enterprise.ts';
import { ACTS_AS, AUTHORISED_OPERATOR, NAME, NAME_LATIN } from '../enterprise.fields.ts';
import { ContactView } from './contact.view.ts';

const ENTERPRISE_ACTIONS = ['change', 'give-mandate'] as const;

/** What the register says of an enterprise. */
export class EnterpriseView {
  @Text({ max: 38, meaning: 'Key: tax code, or country and foreign registration.', example: '5900123451' })
  enterprise!: string;

  @Code({
    of: ['ENTERPRISE', 'BRANCH', 'PERSONAL', 'FOREIGN'],
    meaning: 'What the key is: tax code of an enterprise, of its branch or of a person, or foreign.',
    example: 'ENTERPRISE',
  })
  kind!: string;

  @Text({ max: 2, meaning: 'Where it is registered, ISO 3166-1 alpha-2.', example: 'VN' })
  country!: string;

  @Whole({
    min: 1,
    max: 2 ** 31 - 1,
    meaning: 'Counts the entries of this enterprise; the ETag.',
    example: 1,
  })
  version!: number;

  @Time({ meaning: 'Since when this entry counts.', example: '2026-11-24T01:00:00.000Z' })
  from!: string;

  @Text(NAME)
  name!: string;

  @Text(NAME_LATIN)
  nameLatin?: string;

  @Texts(ACTS_AS)
  capacities!: string[];

  @Code({
    of: ENTERPRISE_STATUSES,
    meaning: 'ACTIVE may act; of the others no mandate is in force.',
    example: 'ACTIVE',
  })
  status!: string;

  @Text({
    ...AUTHORISED_OPERATOR,
    meaning: 'Certificate of an authorised economic operator (AEO); absent: it is none.',
  })
  authorisedOperator?: string;

  @Flag({ meaning: 'Whether the board’s counter lodges for it, since it has no computer.', example: false })
  servedAtCounter!: boolean;

  @ListOf(() => ContactView, {
    max: 10,
    optional: true,
    meaning: 'Who is asked for there; absent where the reader need not know.',
  })
  contacts?: ContactView[];

  @Texts({
    max: 2,
    maxLength: 16,
    of: ENTERPRISE_ACTIONS,
    meaning: 'What the caller may do now.',
    example: ['change'],
  })
  allowedActions!: string[];
}

export class EnterprisePage {
  @ListOf(() => EnterpriseView, { max: 200, meaning: 'Enterprises of this page, without contacts.' })
  items!: EnterpriseView[];

  @Text({ max: 200, optional: true, meaning: 'Cursor for the next page; absent on the last.' })
  next?: string;
}
