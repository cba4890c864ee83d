import { Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export const ENTRY_SORTS = new Sorting({ seq: { kind: 'WHOLE', sql: 'entry.seq' } }, 'seq');

export class ListEntriesQuery {
  @Sort(ENTRY_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 500, optional: true, example: 100 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
