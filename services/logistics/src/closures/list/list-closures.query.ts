import { Sort, Sorting, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export const CLOSURE_SORTS = new Sorting(
  { id: { kind: 'ID' }, from: { kind: 'TIME', sql: 'closed_from', always: true } },
  '-id',
);

export class ListClosuresQuery {
  @Time({ meaning: 'Only what is closed at this instant.', optional: true })
  at?: string;
  @Sort(CLOSURE_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
