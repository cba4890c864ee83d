import { ACTING_AGENCIES, STAGES, WAITING_ON } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Nested, Text, Time, Whole } from '@onegate/http';

const MAX_MS = Number.MAX_SAFE_INTEGER;

export class ChargedView {
  @Code({
    meaning:
      'Who is charged: AGENCY (then which one follows), or whoever else was awaited; SEALED: nobody, the time lies under a sealed hold.',
    of: [...WAITING_ON, 'SEALED'],
    example: 'AGENCY',
  })
  party!: string;
  @Code({ meaning: 'Agency.', of: ACTING_AGENCIES, optional: true, example: 'CUSTOMS' })
  agency?: string;
  @Text({ meaning: 'Its unit.', max: 40, optional: true, example: 'LT-HQ' })
  unit?: string;
  @Text({
    meaning: 'Officer who had claimed, else who led the shift then.',
    max: 80,
    optional: true,
    example: 'customs.officer1',
  })
  officer?: string;
  @Text({ meaning: 'Who headed the unit then.', max: 80, optional: true, example: 'customs.head' })
  head?: string;
}

export class PartChargedView extends ChargedView {
  @Id({
    meaning: 'Inspection on the critical path: of those running the one that concludes last.',
    optional: true,
    example: '019a5b3e-7c20-7d2e-8f3a-4b5c6d7e8f90',
  })
  inspectionId?: string;
}

export class PartHolderView {
  @Code({ meaning: 'Agency that answered.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
}

export class PartOfTimeView {
  @Time({ meaning: 'First instant, as it happened.', example: '2026-11-24T02:10:00.000Z' })
  from!: string;
  @Time({ meaning: 'First instant after.', example: '2026-11-24T02:40:00.000Z' })
  to!: string;
  @Whole({ meaning: 'Milliseconds between them.', min: 1, max: MAX_MS, example: 1_800_000 })
  ms!: number;
  @Nested(() => PartChargedView, { meaning: 'Who it is charged to.' })
  charged!: PartChargedView;
  @Nested(() => PartHolderView, {
    meaning: 'Who answered to the enterprise then; not always who is charged.',
  })
  holder!: PartHolderView;
  @Code({ meaning: 'Stage.', of: STAGES, example: 'UNDER_INSPECTION' })
  stage!: string;
  @Flag({ meaning: "Whether it lies in the unit's working time.", example: true })
  working!: boolean;
  @Flag({
    meaning:
      'Whether the clock stood still: the enterprise owed something, or what the act needs did not work or was closed.',
    example: false,
  })
  paused!: boolean;
  @Flag({
    meaning: 'Whether it may still be charged to another: the inspection is not concluded.',
    example: false,
  })
  provisional!: boolean;
}

export class TotalView {
  @Nested(() => ChargedView, { meaning: 'Who is charged.' })
  charged!: ChargedView;
  @Whole({ meaning: 'Milliseconds in all.', min: 0, max: MAX_MS, example: 1_800_000 })
  ms!: number;
  @Whole({
    meaning: 'Of them in working time, with the clock running.',
    min: 0,
    max: MAX_MS,
    example: 1_800_000,
  })
  clockedMs!: number;
  @Whole({ meaning: 'Of them provisional.', min: 0, max: MAX_MS, example: 0 })
  provisionalMs!: number;
}

/** Who had a record for how long. */
export class RecordTimeView {
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Reference for people.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Time({ meaning: 'When its life began, as it happened.', example: '2026-11-24T02:10:00.000Z' })
  from!: string;
  @Time({ meaning: 'When it ended; until now while it is open.', example: '2026-11-24T04:10:00.000Z' })
  to!: string;
  @Flag({ meaning: 'Whether it is open still.', example: false })
  open!: boolean;
  @Whole({
    meaning:
      'Milliseconds that it lived: the sum of the parts, and of the totals. A time in which it was closed between is no life.',
    min: 0,
    max: MAX_MS,
    example: 7_200_000,
  })
  lifeMs!: number;
  @ListOf(() => TotalView, { meaning: 'By whom it is charged to, the longest first.', max: 10_000 })
  totals!: TotalView[];
  @ListOf(() => PartOfTimeView, { meaning: 'In the order of time, without gap and overlap.', max: 100_000 })
  parts!: PartOfTimeView[];
}
