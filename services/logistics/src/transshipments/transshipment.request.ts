import { Code, Decimal, Id, ListOf, Nested, Time, Whole } from '@onegate/http';

import { ShipmentIds } from '../cargo/ids.field.ts';

const SHIPMENT = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';

export class TransshipmentRequest {
  @Id({
    meaning: 'Movement of the truck that takes the goods.',
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f91',
  })
  receivingMovementId!: string;

  @ShipmentIds('Shipments that change trucks, wholly or in part.')
  shipmentIds!: string[];

  @Time({ meaning: 'When it began; default now.', optional: true })
  occurredAt?: string;
}

export class AmountRequest {
  @Whole({ meaning: 'Number of packages.', min: 0, max: 100_000_000, example: 400 })
  packages!: number;

  @Decimal({ meaning: 'Gross weight in kilograms.', fraction: 3, example: '6000' })
  grossWeightKg!: string;
}

export class CountRequest {
  @Id({ meaning: 'Shipment.', example: SHIPMENT })
  shipmentId!: string;

  @Nested(() => AmountRequest, { meaning: 'What went over.' })
  moved!: AmountRequest;

  @Nested(() => AmountRequest, { meaning: 'What stayed; zero where all of it went over.' })
  kept!: AmountRequest;
}

export class CompletionRequest {
  @ListOf(() => CountRequest, { meaning: 'Every shipment of the transshipment, counted.', min: 1, max: 100 })
  counts!: CountRequest[];

  @Time({ meaning: 'When it ended; default now.', optional: true })
  occurredAt?: string;
}

export const ABANDONMENT_REASONS = ['TRUCK_UNFIT', 'GOODS_UNFIT', 'WEATHER', 'WITHDRAWN', 'SAFETY'] as const;

export class AbandonmentRequest {
  @Code({ meaning: 'Why it was given up.', of: ABANDONMENT_REASONS, example: 'TRUCK_UNFIT' })
  reasonCode!: string;

  @Time({ meaning: 'When; default now.', optional: true })
  occurredAt?: string;
}
