import { Id, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export class ListDifferencesQuery {
  @Id({ meaning: 'Only of this movement.', optional: true, example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
