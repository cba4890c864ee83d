import { Id, Text, Time } from '@onegate/http';
import { ShipmentIds } from '../cargo/ids.field.ts';

export class UnloadingDemandRequest {
  @Id({
    meaning: 'Shipment of the caller that is released and waits for others on its truck.',
    example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  })
  shipmentId!: string;
}

export class UnloadingRequest {
  @ShipmentIds('Shipments that were taken off the truck.')
  shipmentIds!: string[];

  @Text({ meaning: 'Yard of the gate.', max: 16, example: 'Y1' })
  yard!: string;

  @Text({
    meaning: 'Where in the yard the goods stand.',
    max: 20,
    pattern: /^[A-Z0-9][A-Z0-9-]*$/,
    example: 'K3',
    unique: 'code',
  })
  place!: string;

  @Id({
    meaning: 'Demand that it answers, where there was one.',
    optional: true,
    example: '019a5b3e-7c81-7d2e-8f3a-4b5c6d7e8f90',
  })
  demandId?: string;

  @Time({ meaning: 'When it was done; default now.', optional: true })
  occurredAt?: string;
}
