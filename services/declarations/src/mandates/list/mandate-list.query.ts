import { Code, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

/** Filters of the list; together they narrow it. */
export class MandateListQuery {
  @Code({
    of: ['PRINCIPAL', 'AGENT'],
    optional: true,
    meaning: 'Mandates that the enterprise gave, or that it has; both unless said.',
    example: 'PRINCIPAL',
  })
  as?: string;

  @Time({ optional: true, meaning: 'Those in force at this instant.', example: '2026-11-24T08:00:00+07:00' })
  at?: string;

  @Text({ max: 200, optional: true, meaning: 'Cursor: `next` of the page before.' })
  after?: string;

  @Whole({ min: 1, max: 200, optional: true, meaning: 'Most items of a page; 50 unless said.', example: 50 })
  @Type(() => Number)
  limit?: number;
}
