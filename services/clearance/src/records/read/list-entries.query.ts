import { Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export class ListEntriesQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 500, optional: true, example: 100 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
