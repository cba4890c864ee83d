import { Code, Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { CONTEST_STATES } from './contest.view.ts';

export const CONTEST_SORTS = new Sorting(
  { contestId: { kind: 'ID' }, dueAt: { kind: 'TIME', sql: 'due_at', always: true } },
  '-contestId',
);

export class ListContestsQuery {
  @Code({ meaning: 'Only those in this state.', of: CONTEST_STATES, optional: true, example: 'OPEN' })
  state?: string;
  @Sort(CONTEST_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
