import { Flag, ListOf, Text, Time, Whole } from '@onegate/http';

/** One time limit as it holds at a gate. */
export class TimeLimitView {
  @Text({
    meaning:
      'What it limits: a stage (`ARRIVED`), a stage where a rule decides (`SUBMITTED_AUTOMATIC`), the norm of a task (`TASK_HEALTH_PAPERS`), or another limit (`HANDOVER_OFFER`).',
    max: 40,
    example: 'ARRIVED',
  })
  name!: string;
  @Text({
    meaning: 'The same in words.',
    max: 200,
    example: 'The stage: Arrived, crew and vehicle under check.',
  })
  meaning!: string;
  @Text({
    meaning: 'ISO 8601 duration, down to seconds; absent: the published rule of the task says.',
    max: 30,
    optional: true,
    example: 'PT20M',
  })
  time?: string;
  @Flag({ meaning: 'Whether the gate set it itself.', example: true })
  own!: boolean;
  @Text({
    meaning: 'What holds where a gate has none of its own; absent: the published rule of the task says.',
    max: 30,
    optional: true,
    example: 'PT30M',
  })
  standard?: string;
  @Text({ meaning: 'The furthest that the gate may set it.', max: 30, example: 'P366D' })
  maximum!: string;
  @Flag({ meaning: 'Whether a law or the directive sets the maximum.', example: false })
  byLaw!: boolean;
}

export class PlannedLimitsView {
  @Whole({ meaning: 'Version that is planned.', min: 1, max: 1_000_000, example: 4 })
  version!: number;
  @Time({ meaning: 'From when it holds.', example: '2027-01-01T00:00:00.000Z' })
  from!: string;
}

/** The time limits of a gate at one instant. */
export class TimeLimitsView {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Whole({
    meaning: 'Version that holds then. A record keeps the one with which it began.',
    min: 1,
    max: 1_000_000,
    example: 3,
  })
  version!: number;
  @Whole({
    meaning: 'The newest version there is, planned ones too; the ETag, for a change.',
    min: 1,
    max: 1_000_000,
    example: 4,
  })
  newestVersion!: number;
  @Time({ meaning: 'Since when that version holds.', example: '2026-11-24T06:00:00.000Z' })
  from!: string;
  @ListOf(() => TimeLimitView, { meaning: 'Every time limit that a gate may set.', max: 200 })
  items!: TimeLimitView[];
  @ListOf(() => PlannedLimitsView, { meaning: 'Versions that hold from later on.', max: 1000 })
  planned!: PlannedLimitsView[];
}

export class OwnLimitView {
  @Text({ meaning: 'What it limits.', max: 40, example: 'ARRIVED' })
  name!: string;
  @Text({ meaning: 'ISO 8601 duration.', max: 30, example: 'PT20M' })
  time!: string;
}

/** One version, as it was written down. */
export class LimitsVersionView {
  @Whole({ meaning: 'Version.', min: 1, max: 1_000_000, example: 3 })
  version!: number;
  @Time({ meaning: 'From when it holds.', example: '2026-11-24T06:00:00.000Z' })
  from!: string;
  @Whole({
    meaning: 'Version to which it gave way before it began; absent: it holds, held or will.',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  withdrawnBy?: number;
  @Text({
    meaning: 'Who set it: a person by their opaque id, or the gate’s file.',
    max: 200,
    example: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL',
  })
  keptBy!: string;
  @Time({ meaning: 'When it was written down.', example: '2026-11-24T05:59:58.000Z' })
  keptAt!: string;
  @ListOf(() => OwnLimitView, { meaning: 'All that the gate sets itself in it.', max: 200 })
  limits!: OwnLimitView[];
}

export class LimitsVersionPage {
  @ListOf(() => LimitsVersionView, { meaning: 'Versions, the newest first.', max: 200 })
  items!: LimitsVersionView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
