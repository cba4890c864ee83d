import { Decimal, Text, Time } from '@onegate/http';

export class YardEntryRequest {
  @Text({ meaning: 'Yard of the gate.', max: 16, example: 'Y1' })
  yard!: string;

  @Text({
    meaning: 'Place in the yard, as it is marked there; default the lowest free number.',
    max: 20,
    pattern: /^[A-Z0-9][A-Z0-9-]*$/,
    optional: true,
    example: 'A12',
  })
  place?: string;

  @Decimal({
    meaning: 'Weight on the weighbridge, kilograms.',
    fraction: 3,
    optional: true,
    example: '32450',
  })
  weightKg?: string;

  @Decimal({
    meaning:
      'Weight of the truck without its load, kilograms, below `weightKg`: with both the load is compared with what was declared.',
    fraction: 3,
    optional: true,
    example: '14100',
  })
  tareKg?: string;

  @Text({
    meaning: 'Seal found or set.',
    max: 32,
    pattern: /^[A-Z0-9][A-Z0-9/-]*$/,
    optional: true,
    example: 'VN0012345',
  })
  sealNumber?: string;

  @Time({ meaning: 'When the truck took the place; default now.', optional: true })
  occurredAt?: string;
}
