import { Nested, Text } from '@onegate/http';
import { PlateRequest } from '../content/plate.request.ts';
import { VehicleRequest } from '../content/vehicle.request.ts';

export class PlateView extends PlateRequest {
  @Text({
    max: 60,
    meaning: 'Two plates are of one vehicle exactly when their keys are the same.',
    example: 'VN:81C12345',
  })
  key!: string;
}

/** The truck as declared. */
export class VehicleView extends VehicleRequest {
  @Nested(() => PlateView, { meaning: 'Plate of the tractor or rigid truck.' })
  override plate!: PlateView;

  @Nested(() => PlateView, {
    optional: true,
    meaning: 'Plate of the trailer.',
    example: { country: 'VN', province: 'Gia Lai', text: '81R-004.56', key: 'VN:81R00456' },
  })
  override trailerPlate?: PlateView;
}
