import { DIRECTIONS } from '@onegate/codes';
import { Code, Sort, Sorting, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { STATUSES } from '../domain/status.ts';

export const DECLARATION_SORTS = new Sorting(
  { createdAt: { kind: 'ID' }, submittedAt: { kind: 'TIME', sql: 'submitted_at' } },
  '-createdAt',
);

/** Filters of the list; together they narrow it. */
export class DeclarationListQuery {
  @Text({ max: 4, pattern: /^[A-Z]+$/, optional: true, meaning: 'Code of the gate.', example: 'LT' })
  gate?: string;

  @Code({ of: DIRECTIONS, optional: true, meaning: 'Direction.', example: 'EXPORT' })
  direction?: string;

  @Code({ of: STATUSES, optional: true, meaning: 'Status.', example: 'ACCEPTED' })
  status?: string;

  @Text({
    max: 15,
    pattern: /[\p{L}\p{N}]/u,
    optional: true,
    meaning: 'What stands on the plate; blanks, dots and dashes do not count.',
    example: '81C-123.45',
  })
  plate?: string;

  @Text({
    max: 24,
    optional: true,
    meaning: 'Reference of the movement or of one of its shipments.',
    example: 'LT-26-3F8WQ2-7',
  })
  ref?: string;

  @Text({
    min: 11,
    max: 12,
    pattern: /^\d{11,12}$/,
    optional: true,
    meaning: 'Customs declaration: 11 digits, a 12th does not count.',
    example: '30123456782',
  })
  customsNumber?: string;

  @Time({ optional: true, meaning: 'Drafted at or after.', example: '2026-11-24T00:00:00+07:00' })
  from?: string;

  @Time({ optional: true, meaning: 'Drafted before.', example: '2026-11-25T00:00:00+07:00' })
  to?: string;

  @Sort(DECLARATION_SORTS)
  sort?: string;

  @Text({ max: 200, optional: true, meaning: 'Cursor: `next` of the page before.' })
  after?: string;

  @Whole({ min: 1, max: 200, optional: true, meaning: 'Most items of a page; 50 unless said.', example: 50 })
  @Type(() => Number)
  limit?: number;
}
