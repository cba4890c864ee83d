import { STAGES } from '@onegate/codes';
import { Code, Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { STATES, type State } from '../domain/state.ts';

export const MOVEMENT_SORTS = new Sorting(
  {
    movementId: { kind: 'ID' },
    expectedArrivalAt: { kind: 'TIME', sql: 'm.expected_arrival_at' },
    atBarrierAt: { kind: 'TIME', sql: 'm.at_barrier_at' },
  },
  '-movementId',
);

export class ListMovementsQuery {
  @Text({ meaning: 'Only this gate.', max: 8, optional: true, example: 'LT' })
  gate?: string;

  @Code({ meaning: 'Only movements in this state.', of: STATES, optional: true, example: 'QUEUED' })
  state?: State;

  @Code({ meaning: 'Only movements in this stage.', of: STAGES, optional: true, example: 'QUEUED_FOR_EXIT' })
  stage?: string;

  @Text({
    meaning: 'Only this plate; marks and case do not matter.',
    max: 32,
    optional: true,
    example: '81C-123.45',
  })
  plate?: string;

  @Sort(MOVEMENT_SORTS)
  sort?: string;

  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;

  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
