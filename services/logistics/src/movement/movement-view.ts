import { DIRECTIONS, STAGES } from '@onegate/codes';
import { Code, Decimal, Flag, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { MovementCorrectionView } from '../corrections/correction.view.ts';
import { ClosureView } from '../closures/closure.view.ts';
import { dueOf, isSettled, type Movement } from './domain/movement.ts';
import { ACTS, STATES } from './domain/state.ts';

export class TruckPlateView {
  @Text({ meaning: 'Country of registration (ISO 3166-1 alpha-2).', max: 2, min: 2, example: 'VN' })
  country!: string;
  @Text({ meaning: 'Province, where the country’s numbers repeat over provinces.', max: 64, optional: true })
  province?: string;
  @Text({ meaning: 'The plate as it is written.', max: 32, example: '81C-123.45' })
  text!: string;
  @Text({
    meaning: 'Country, province and text without marks: by this plates are compared.',
    max: 120,
    example: 'VN::81C12345',
  })
  key!: string;
}

export class MoneyView {
  @Decimal({ meaning: 'Sum, as an exact decimal.', fraction: 4, example: '250000' })
  amount!: string;
  @Text({ meaning: 'Currency (ISO 4217).', max: 3, min: 3, example: 'VND' })
  currency!: string;
}

export class SlotTimes {
  @Time({ meaning: 'Beginning of the slot.', example: '2026-11-24T01:00:00.000Z' })
  from!: string;
  @Time({ meaning: 'End of the slot.', example: '2026-11-24T02:00:00.000Z' })
  to!: string;
  @Time({
    meaning:
      'Until when the truck may come and has not missed it: the gate’s tolerance after the slot (`SLOT_TOLERANCE`), later by closures in it; only when the movement is read alone before the arrival, absent while nobody knows.',
    optional: true,
  })
  arriveBy?: string;
  @Flag({
    meaning: 'Whether that has passed without the truck; present as `arriveBy` is.',
    optional: true,
    example: false,
  })
  missed?: boolean;
}

export class PlaceView {
  @Text({ meaning: 'Yard of the gate.', max: 16, example: 'Y1' })
  yard!: string;
  @Text({ meaning: 'Place in the yard.', max: 20, example: '17' })
  place!: string;
  @Time({ meaning: 'When the truck took the place.', example: '2026-11-24T02:10:00.000Z' })
  enteredAt!: string;
}

export class QueuePlaceView {
  @Text({ meaning: 'Exit lane.', max: 16, example: 'L1' })
  lane!: string;
  @Whole({
    meaning: 'Number in the queue: lower ones are called first.',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    example: 1204,
  })
  number!: number;
  @Whole({
    meaning: 'How many wait before this truck; only when the movement is read alone.',
    min: 0,
    max: 100_000,
    optional: true,
    example: 3,
  })
  ahead?: number;
}

/** One truck's way through the gate, and what the caller may do to it now. */
export class MovementView {
  @Id({ meaning: 'Movement, as declarations minted it.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Text({ meaning: 'Reference for people.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Which way the truck goes.', of: DIRECTIONS, example: 'EXPORT' })
  direction!: string;
  @Code({ meaning: 'Where the truck is, by the acts of the gate.', of: STATES, example: 'IN_YARD' })
  state!: string;
  @Code({
    meaning: 'Stage of the movement’s record, as clearance last said.',
    of: STAGES,
    optional: true,
    example: 'UNDER_INSPECTION',
  })
  stage?: string;
  @Whole({
    meaning: 'Changes with every change of the movement; the ETag.',
    min: 1,
    max: 2_147_483_647,
    example: 7,
  })
  version!: number;
  @Id({ meaning: 'Declaration.', example: '019a5b3e-7c10-7a1b-9c2d-3e4f5a6b7c8d' })
  declarationId!: string;
  @Whole({ meaning: 'Version of the declaration that is in force here.', min: 1, max: 100_000, example: 1 })
  declarationVersion!: number;
  @Texts({
    meaning: 'Tax codes or foreign registrations of declarant, carrier and owners of the goods.',
    max: 200,
    maxLength: 40,
    example: ['5900123453'],
  })
  enterprises!: string[];
  @Nested(() => TruckPlateView, { meaning: 'Plate of the vehicle.' })
  plate!: TruckPlateView;
  @Nested(() => TruckPlateView, { meaning: 'Plate of the trailer.', optional: true })
  trailerPlate?: TruckPlateView;
  @Flag({ meaning: 'False for an empty truck.', example: true })
  loaded!: boolean;
  @Time({ meaning: 'When the declarant expects the truck at the gate.', optional: true })
  expectedArrivalAt?: string;
  @Nested(() => SlotTimes, { meaning: 'Booked slot.', optional: true })
  slot?: SlotTimes;
  @Time({ meaning: 'When the truck came to the outer barrier.', optional: true })
  atBarrierAt?: string;
  @Time({ meaning: 'When it was let in.', optional: true })
  admittedAt?: string;
  @Nested(() => PlaceView, { meaning: 'Place in a yard.', optional: true })
  place?: PlaceView;
  @Decimal({
    meaning: 'Weight on the gate’s weighbridge, kilograms.',
    fraction: 3,
    optional: true,
    example: '32450',
  })
  weightKg?: string;
  @Decimal({
    meaning: 'Its weight there without the load, kilograms.',
    fraction: 3,
    optional: true,
    example: '14100',
  })
  tareKg?: string;
  @Text({ meaning: 'Seal found or set at yard entry.', max: 32, optional: true, example: 'VN0012345' })
  sealNumber?: string;
  @Nested(() => QueuePlaceView, { meaning: 'Place in the queue for exit.', optional: true })
  queue?: QueuePlaceView;
  @Time({ meaning: 'When it was called to the exit.', optional: true })
  calledAt?: string;
  @Id({ meaning: 'Clearance’s permit under which it left.', optional: true })
  permitId?: string;
  @Time({ meaning: 'When it passed the exit.', optional: true })
  exitedAt?: string;
  @Time({ meaning: 'When it crossed the line.', optional: true })
  crossedAt?: string;
  @Time({ meaning: 'When the neighbour’s gate had it.', optional: true })
  acknowledgedAt?: string;
  @Nested(() => MoneyView, { meaning: 'Still to be paid; zero when settled.' })
  due!: MoneyView;
  @Flag({ meaning: 'Whether the charges of this version are settled.', example: false })
  settled!: boolean;
  @ListOf(() => MovementCorrectionView, {
    meaning: 'What was told wrongly of this truck and put right, the oldest first; absent where nothing was.',
    max: 1000,
    optional: true,
  })
  corrections?: MovementCorrectionView[];
  @ListOf(() => ClosureView, {
    meaning:
      'Closures of the gate that keep this truck now, or lie in its slot; only when the movement is read alone, absent where there are none.',
    max: 100,
    optional: true,
  })
  closures?: ClosureView[];
  @Texts({
    meaning: 'What the caller may do now: each is the last part of an address under the movement.',
    max: ACTS.length,
    maxLength: 16,
    of: ACTS,
    example: ['payments'],
  })
  allowedActions!: string[];
}

const timeOf = (at: Date | undefined): string | undefined => at?.toISOString();

/** Absent values are left out by JSON. */
export function viewOf(movement: Movement, allowedActions: string[], ahead?: number): MovementView {
  const { id, bookers: _, slot, place, queue, exit, total: _total, paid: _paid, ...rest } = movement;
  return defined({
    movementId: id,
    ...rest,
    corrections: movement.corrections && [...movement.corrections],
    enterprises: [...movement.enterprises],
    expectedArrivalAt: timeOf(movement.expectedArrivalAt),
    slot: slot && { from: slot.from.toISOString(), to: slot.to.toISOString() },
    atBarrierAt: timeOf(movement.atBarrierAt),
    admittedAt: timeOf(movement.admittedAt),
    place: place && { ...place, enteredAt: place.enteredAt.toISOString() },
    queue: queue && defined({ ...queue, ahead }),
    calledAt: timeOf(movement.calledAt),
    permitId: exit?.permitId,
    exitedAt: timeOf(exit?.at),
    crossedAt: timeOf(movement.crossedAt),
    acknowledgedAt: timeOf(movement.acknowledgedAt),
    due: dueOf(movement),
    settled: isSettled(movement),
    allowedActions,
  }) as MovementView;
}

/** Without the members that are undefined. */
const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
