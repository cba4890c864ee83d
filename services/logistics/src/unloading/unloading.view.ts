import { Id, Text, Texts, Time } from '@onegate/http';

const SHIPMENT = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';

export class UnloadingDemandView {
  @Id({ meaning: 'Demand.', example: '019a5b3e-7c81-7d2e-8f3a-4b5c6d7e8f90' })
  demandId!: string;
  @Id({ meaning: 'Movement of the truck.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Id({ meaning: 'Shipment that waits.', example: SHIPMENT })
  demandedFor!: string;
  @Texts({ meaning: 'Shipments that keep the truck.', max: 100, maxLength: 36, example: [SHIPMENT] })
  shipmentIds!: string[];
  @Time({ meaning: 'Since when the shipment waits.', example: '2026-11-24T02:10:00.000Z' })
  waitingSince!: string;
  @Time({ meaning: 'When it was demanded.', example: '2026-11-24T04:12:00.000Z' })
  demandedAt!: string;
}

export class UnloadingView {
  @Id({ meaning: 'Movement of the truck.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Texts({ meaning: 'Shipments taken off.', max: 100, maxLength: 36, example: [SHIPMENT] })
  shipmentIds!: string[];
  @Text({ meaning: 'Yard.', max: 16, example: 'Y1' })
  yard!: string;
  @Text({ meaning: 'Place in it.', max: 20, example: 'K3' })
  place!: string;
  @Time({ meaning: 'When it was done.', example: '2026-11-24T04:40:00.000Z' })
  unloadedAt!: string;
}
