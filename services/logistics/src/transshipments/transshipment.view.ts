import { Code, Decimal, Flag, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { type Transshipment, TRANSSHIPMENT_STATES } from './transshipment.ts';

const SHIPMENT = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';

export class AmountView {
  @Whole({ meaning: 'Number of packages.', min: 0, max: 100_000_000, example: 400 })
  packages!: number;
  @Decimal({ meaning: 'Gross weight in kilograms.', fraction: 3, example: '6000' })
  grossWeightKg!: string;
}

export class ChildView {
  @Id({ meaning: 'Shipment that this part is from now on.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f93' })
  shipmentId!: string;
  @Text({ meaning: 'Its reference.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
}

export class PartView {
  @Id({ meaning: 'Shipment.', example: SHIPMENT })
  shipmentId!: string;
  @Id({ meaning: 'Movement that it was declared on.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  homeMovementId!: string;
  @Nested(() => ChildView, { meaning: 'Where only a part went over.', optional: true })
  child?: ChildView;
  @Nested(() => AmountView, { meaning: 'What went over.' })
  moved!: AmountView;
  @Nested(() => AmountView, { meaning: 'What stayed.' })
  kept!: AmountView;
}

export class TransshipmentView {
  @Id({ meaning: 'Transshipment.', example: '019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90' })
  transshipmentId!: string;
  @Id({ meaning: 'Movement that gives the goods.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  sourceMovementId!: string;
  @Id({ meaning: 'Movement that takes them.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f91' })
  receivingMovementId!: string;
  @Code({ meaning: 'How far it is.', of: TRANSSHIPMENT_STATES, example: 'COMPLETED' })
  state!: string;
  @Texts({ meaning: 'Shipments.', max: 100, maxLength: 36, example: [SHIPMENT] })
  shipmentIds!: string[];
  @Flag({ meaning: 'Whether only a part of any shipment went over.', example: false })
  partial!: boolean;
  @ListOf(() => PartView, {
    meaning: 'What went over and what stayed; once completed.',
    max: 100,
    optional: true,
  })
  parts?: PartView[];
  @Text({ meaning: 'Why it was given up.', max: 40, optional: true, example: 'TRUCK_UNFIT' })
  reasonCode?: string;
  @Time({ meaning: 'When it began.', example: '2026-11-24T02:10:00.000Z' })
  startedAt!: string;
  @Time({ meaning: 'When it was completed or given up.', optional: true })
  endedAt?: string;
}

export class TransshipmentList {
  @ListOf(() => TransshipmentView, { meaning: 'The newest first.', max: 100 })
  items!: TransshipmentView[];
}

export const viewOf = (one: Transshipment): TransshipmentView => ({
  transshipmentId: one.transshipmentId,
  sourceMovementId: one.sourceMovementId,
  receivingMovementId: one.receivingMovementId,
  state: one.state,
  shipmentIds: [...one.shipmentIds],
  partial: (one.parts ?? []).some(({ child }) => child !== undefined),
  ...(one.parts && { parts: [...one.parts] }),
  ...(one.reasonCode !== null && { reasonCode: one.reasonCode }),
  startedAt: one.startedAt.toISOString(),
  ...(one.endedAt && { endedAt: one.endedAt.toISOString() }),
});
