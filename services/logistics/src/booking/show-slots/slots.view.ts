import { Flag, Id, ListOf, Time, Whole } from '@onegate/http';

export class SlotView {
  @Id({
    meaning: 'Slot: the same hour of a gate always has the same id.',
    example: '0f9c1a52-7d0b-5c1e-9b52-6f0f6a1d2c7a',
  })
  slotId!: string;
  @Time({ meaning: 'Beginning.', example: '2026-11-25T01:00:00.000Z' })
  from!: string;
  @Time({ meaning: 'End.', example: '2026-11-25T02:00:00.000Z' })
  to!: string;
  @Whole({ meaning: 'Trucks that the slot takes.', min: 1, max: 100_000, example: 40 })
  capacity!: number;
  @Whole({ meaning: 'Places still free.', min: 0, max: 100_000, example: 38 })
  free!: number;
  @Flag({ meaning: 'Present where nobody passes the barrier in all of it.', optional: true })
  closed?: boolean;
}

export class SlotsView {
  @ListOf(() => SlotView, { meaning: 'Slots in the order of time.', max: 200 })
  items!: SlotView[];
}
