import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Id, Sort, Sorting, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { OBLIGATION_KINDS } from '../movement/domain/obligations.ts';

export const OBLIGATION_REASONS = [
  'SAMPLE_TAKEN',
  'TREATMENT_ORDERED',
  'TEMPORARY_IMPORT',
  'TEMPORARY_EXPORT',
  'WEIGHT_BEYOND_TOLERANCE',
  'CONDITIONAL_RELEASE',
] as const;

export const DISCHARGE_REASONS = [
  'CROSSED_AGAIN',
  'CROSSED_ELSEWHERE',
  'RESULT_RECEIVED',
  'TREATED',
  'AMENDED',
  'EXTENDED_BY_LAW',
  'PENALTY_DECIDED',
  'CREATED_IN_ERROR',
] as const;

export class ObligationRequest {
  @Text({
    meaning: 'Record that it is owed on: its reference or id.',
    max: 40,
    example: 'LT-26-7KQ2M9-X',
  })
  record!: string;

  @Code({ meaning: 'What is owed.', of: OBLIGATION_KINDS, example: 'LABORATORY_RESULT' })
  kind!: (typeof OBLIGATION_KINDS)[number];

  @Code({ meaning: 'Why.', of: OBLIGATION_REASONS, example: 'SAMPLE_TAKEN' })
  reasonCode!: string;

  @Time({ meaning: 'When it is due; default by the gate’s limit for its kind.', optional: true })
  dueAt?: string;
}

export class DischargeRequest {
  @Code({ meaning: 'Why it ends.', of: DISCHARGE_REASONS, example: 'RESULT_RECEIVED' })
  reasonCode!: string;

  @Text({
    meaning: 'What shows it: number of the paper or id of the event; no names.',
    max: 120,
    pattern: /^[A-Za-z0-9][A-Za-z0-9./_:-]*$/,
    example: 'KQ-2026/0117',
  })
  evidence!: string;

  @Time({ meaning: 'When it was done; default now.', optional: true })
  occurredAt?: string;
}

export const OBLIGATION_SORTS = new Sorting(
  { obligationId: { kind: 'ID' }, dueAt: { kind: 'TIME', sql: 'due_at', always: true } },
  '-obligationId',
);

export class ListObligationsQuery {
  @Id({ meaning: 'Only of this movement.', optional: true, example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId?: string;
  @Code({ meaning: 'Only of this kind.', of: OBLIGATION_KINDS, optional: true, example: 'VEHICLE_RETURN' })
  kind?: string;
  @Code({ meaning: 'Only of this agency.', of: ACTING_AGENCIES, optional: true, example: 'CUSTOMS' })
  agency?: string;
  @Code({
    meaning: 'OPEN or DISCHARGED; default both.',
    of: ['OPEN', 'DISCHARGED'],
    optional: true,
    example: 'OPEN',
  })
  state?: string;
  @Type(() => String)
  @Code({
    meaning: 'true: only what is open beyond its time.',
    of: ['true', 'false'],
    optional: true,
    example: 'true',
  })
  overdue?: string;
  @Sort(OBLIGATION_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
