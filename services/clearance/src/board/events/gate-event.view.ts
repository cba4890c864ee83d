import { ApiProperty } from '@nestjs/swagger';
import { Code, Id, ListOf, Text, Time, Whole } from '@onegate/http';

/** One thing that happened at a gate, as far as the reader may see it: an entry of a record. */
export class GateEventView {
  @Text({
    meaning:
      'Where it stands in the order of all that was recorded; `after` and `Last-Event-ID` begin behind it.',
    max: 200,
    example: 'WzEwMjRd',
  })
  id!: string;
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Its reference.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Code({ meaning: 'Of a truck or of goods.', of: ['MOVEMENT', 'SHIPMENT'], example: 'SHIPMENT' })
  kind!: string;
  @Whole({ meaning: 'Place in the record, from 1.', min: 1, max: 2_147_483_647, example: 7 })
  seq!: number;
  @Time({ meaning: 'When clearance recorded it.', example: '2026-11-24T02:10:00.000Z' })
  recordedAt!: string;
  @Time({ meaning: 'When it happened.', example: '2026-11-24T02:09:58.123Z' })
  occurredAt!: string;
  @Id({ meaning: 'Event that it tells of.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  eventId!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'What the caller may see of it: `type`, what the fact said, and what came of it: `steps`, `holder`, `release`.',
    example: { type: 'vehicle.called', steps: [{ from: 'QUEUED_FOR_EXIT', to: 'EXIT_CONTROL' }] },
  })
  fields!: Record<string, unknown>;
}

export class GateEventsView {
  @ListOf(() => GateEventView, { meaning: 'What happened, in its order.', max: 200 })
  items!: GateEventView[];

  @Text({
    meaning: 'Cursor: `after` of the next request; there always is one, since the day goes on.',
    max: 200,
    example: 'WzEwMjRd',
  })
  next!: string;
}
