import { DIRECTIONS } from '@onegate/codes';
import { Code, ListOf, Text, Whole } from '@onegate/http';

export class VolumeRow {
  @Text({ meaning: 'Day of completion in the zone of the gate, ISO 8601.', max: 10, example: '2026-11-24' })
  readonly day!: string;

  @Code({ meaning: 'Direction of the movement.', of: DIRECTIONS, example: 'IMPORT' })
  readonly direction!: string;

  @Whole({ meaning: 'Trucks completed.', min: 0, max: Number.MAX_SAFE_INTEGER, example: 35 })
  readonly trucks!: number;

  @Whole({ meaning: 'Of them empty.', min: 0, max: Number.MAX_SAFE_INTEGER, example: 4 })
  readonly empty!: number;

  @Whole({ meaning: 'Shipments completed.', min: 0, max: Number.MAX_SAFE_INTEGER, example: 33 })
  readonly shipments!: number;

  @Text({
    meaning: 'Gross weight of these shipments, in kilograms, a decimal in text form.',
    max: 24,
    example: '812000',
  })
  readonly grossWeightKg!: string;
}

export class Volumes {
  @Text({ meaning: 'Code of the gate.', max: 8, example: 'LT' })
  readonly gate!: string;

  @ListOf(() => VolumeRow, { meaning: 'One row per day and direction.', max: 100_000 })
  readonly rows!: readonly VolumeRow[];
}
