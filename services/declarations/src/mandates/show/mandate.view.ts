import { MANDATE_SCOPES } from '@onegate/codes';
import { Code, Id, ListOf, Text, Texts, Time, Whole } from '@onegate/http';
import { ENDING_REASONS, MANDATE_STATES } from '../domain/mandate.ts';

const MANDATE_ACTIONS = ['end'] as const;

/** What one enterprise lets another do in its name, and how long. */
export class MandateView {
  @Id({ meaning: 'The mandate.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b60' })
  mandateId!: string;

  @Whole({ min: 1, max: 1000, meaning: 'Counts its changes; the ETag.', example: 1 })
  version!: number;

  @Text({ max: 38, meaning: 'Who gave it, and in whose name is acted.', example: '5900654321' })
  principal!: string;

  @Text({ max: 38, meaning: 'Who may act.', example: '5900123451' })
  agent!: string;

  @Texts({
    max: 5,
    maxLength: 8,
    of: MANDATE_SCOPES,
    meaning: 'What the agent may do; reading what it concerns belongs to each.',
    example: ['DECLARE', 'BOOK'],
  })
  scopes!: string[];

  @Code({
    of: MANDATE_STATES,
    meaning: 'Where it stands now; WITHDRAWN was taken back before it began.',
    example: 'IN_FORCE',
  })
  state!: string;

  @Time({ meaning: 'First instant.', example: '2026-11-24T01:00:00.000Z' })
  from!: string;

  @Time({
    optional: true,
    meaning: 'First instant after it; absent: until it is ended.',
    example: '2027-11-24T01:00:00.000Z',
  })
  to?: string;

  @Time({ optional: true, meaning: 'The end as it was given first.', example: '2027-11-24T01:00:00.000Z' })
  givenTo?: string;

  @Text({
    max: 80,
    optional: true,
    meaning: 'Reference of the paper that the principal signed, where the board’s counter entered it.',
    example: 'GUQ-2026-0117',
  })
  paper?: string;

  @Time({ meaning: 'When it was given.', example: '2026-11-24T00:50:00.000Z' })
  givenAt!: string;

  @Time({ optional: true, meaning: 'When its end was decided.', example: '2026-12-01T01:00:00.000Z' })
  endedAt?: string;

  @Code({ of: ENDING_REASONS, optional: true, meaning: 'Why it ended.', example: 'REVOKED_BY_PRINCIPAL' })
  endingReason?: string;

  @Texts({
    max: 1,
    maxLength: 3,
    of: MANDATE_ACTIONS,
    meaning: 'What the caller may do now.',
    example: ['end'],
  })
  allowedActions!: string[];
}

export class MandatePage {
  @ListOf(() => MandateView, { max: 200, meaning: 'Mandates of this page.' })
  items!: MandateView[];

  @Text({ max: 200, optional: true, meaning: 'Cursor for the next page; absent on the last.' })
  next?: string;
}
