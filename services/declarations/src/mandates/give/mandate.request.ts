import { MANDATE_SCOPES, type MandateScope } from '@onegate/codes';
import { Text, Texts, Time } from '@onegate/http';
import { EnterpriseCode } from '../../declaration/content/enterprise-code.ts';

/** What the enterprise of the address lets another do in its name. */
export class MandateRequest {
  @EnterpriseCode({ meaning: 'Who may act; stands in the register.', example: '5900345687' })
  agent!: string;

  @Texts({
    min: 1,
    max: 5,
    maxLength: 8,
    of: MANDATE_SCOPES,
    meaning:
      'What the agent may do. DECLARE: draft, submit, amend and cancel declarations. BOOK: book arrival hours and ask for what the truck needs. PAY: see and settle charges. OBJECT: object and answer agencies. NOTICES: only read and be told.',
    example: ['DECLARE', 'BOOK'],
  })
  scopes!: MandateScope[];

  @Time({
    optional: true,
    meaning: 'First instant, not in the past; absent: at once.',
    example: '2036-11-24T08:00:00+07:00',
  })
  from?: string;

  @Time({
    optional: true,
    meaning: 'First instant after it; absent: until it is ended.',
    example: '2037-11-24T08:00:00+07:00',
  })
  to?: string;

  @Text({
    max: 80,
    pattern: /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
    optional: true,
    meaning:
      'Reference of the paper that the principal signed: needed, and only taken, from the board’s counter.',
    example: 'GUQ-2026-0117',
  })
  paper?: string;
}
