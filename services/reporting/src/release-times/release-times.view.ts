import { CHANNELS, DIRECTIONS } from '@onegate/codes';
import { Code, ListOf, Text, Whole } from '@onegate/http';

export class ReleaseTimeRow {
  @Code({ meaning: 'Direction of the movement.', of: DIRECTIONS, example: 'EXPORT' })
  readonly direction!: string;

  @Code({
    meaning: 'Strictest channel of the shipment’s customs declarations.',
    of: CHANNELS,
    example: 'GREEN',
  })
  readonly channel!: string;

  @Whole({ meaning: 'Shipments released in the span.', min: 0, max: Number.MAX_SAFE_INTEGER, example: 41 })
  readonly shipments!: number;

  @Whole({
    meaning: 'Median time from the truck at the barrier to release, in seconds.',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 5400,
  })
  readonly medianSeconds!: number;

  @Whole({
    meaning: '90th percentile of that time, in seconds.',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    example: 10800,
  })
  readonly p90Seconds!: number;
}

export class ReleaseTimes {
  @Text({ meaning: 'Code of the gate.', max: 8, example: 'LT' })
  readonly gate!: string;

  @ListOf(() => ReleaseTimeRow, { meaning: 'One row per direction and channel.', max: 12 })
  readonly rows!: readonly ReleaseTimeRow[];
}
