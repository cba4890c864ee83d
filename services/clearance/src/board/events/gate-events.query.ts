import { Code, Id, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { EVENT_NAMES } from '../../route/domain/events.ts';

export class GateEventsQuery {
  @Text({
    meaning:
      'Cursor: `next`, or the id of the last event known; default now. `Last-Event-ID` goes before it.',
    max: 200,
    optional: true,
  })
  after?: string;

  @Type(() => Number)
  @Whole({
    meaning: 'How many at most, of those looked through; of a stream none.',
    min: 1,
    max: 200,
    optional: true,
    example: 100,
  })
  limit?: number;

  @Code({ meaning: 'Only events of this name.', of: EVENT_NAMES, optional: true, example: 'clock.breached' })
  type?: string;

  @Id({
    meaning: 'Only of this record.',
    optional: true,
    example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  })
  recordId?: string;
}
