import { Decimal, Nested, Texts } from '@onegate/http';
import { PlateRequest } from './plate.request.ts';

/** The truck that will come. */
export class VehicleRequest {
  @Nested(() => PlateRequest, { meaning: 'Plate of the tractor or rigid truck.' })
  plate!: PlateRequest;

  @Nested(() => PlateRequest, {
    optional: true,
    meaning: 'Plate of the trailer, where it has its own.',
    example: { country: 'VN', province: 'Gia Lai', text: '81R-004.56' },
  })
  trailerPlate?: PlateRequest;

  @Texts({
    max: 4,
    maxLength: 15,
    optional: true,
    meaning:
      'Numbers of the containers on the truck (ISO 6346). A failed check digit needs an officer’s eye.',
    example: ['CSQU3054383'],
  })
  containers?: string[];

  @Decimal({
    fraction: 3,
    optional: true,
    meaning: 'Weight of truck, containers and goods together, in kilograms.',
    example: '32500',
  })
  grossWeightKg?: string;
}
