import { DIRECTIONS } from '@onegate/codes';
import { Code, Id, ListOf, Nested, Text, Time, Whole } from '@onegate/http';
import { ClosureView } from '../../closures/closure.view.ts';

export class QueueQuery {
  @Text({ meaning: 'Only this lane.', max: 16, optional: true, example: 'L1' })
  lane?: string;
}

export class QueuedView {
  @Text({ meaning: 'Exit lane.', max: 16, example: 'L1' })
  lane!: string;
  @Whole({ meaning: 'Number in the queue.', min: 1, max: Number.MAX_SAFE_INTEGER, example: 1204 })
  number!: number;
  @Code({ meaning: 'Waiting, or called to the exit.', of: ['QUEUED', 'CALLED'], example: 'QUEUED' })
  state!: string;
  @Code({ meaning: 'Direction.', of: DIRECTIONS, example: 'EXPORT' })
  direction!: string;
  @Text({
    meaning: 'Plate; only its end for those who have no part in the movement.',
    max: 32,
    example: '•••-•••.45',
  })
  plate!: string;
  @Id({ meaning: 'Movement, for those who may read it.', optional: true })
  movementId?: string;
  @Time({ meaning: 'Since when it waits.', example: '2026-11-24T02:10:00.000Z' })
  queuedAt!: string;
  @Time({ meaning: 'When it was called.', optional: true })
  calledAt?: string;
}

export class QueueView {
  @ListOf(() => QueuedView, { meaning: 'Lane by lane, in order.', max: 1000 })
  items!: QueuedView[];
  @Nested(() => ClosureView, {
    meaning: 'Present while nobody passes the barrier: the queues for export stand, each truck at its place.',
    optional: true,
  })
  closure?: ClosureView;
}
