import { Code, ListOf, Text, Time, Whole } from '@onegate/http';

const MOST = Number.MAX_SAFE_INTEGER;

/** Facts that were put aside: the figures are without them. */
export class RebuildTrouble {
  @Text({ meaning: 'Why: as `/v1/ops/reporting/parked` has it.', max: 20, example: 'POISON' })
  readonly reason!: string;

  @Whole({ meaning: 'How many.', min: 1, max: MOST, example: 1 })
  readonly count!: number;
}

/** How far the counting from the first fact is. */
export class RebuildProgress {
  @Code({
    meaning:
      'NEVER: the figures grew as facts came; RUNNING: facts are being read again; PAUSED: the consumer is paused; DONE: all facts were read.',
    of: ['NEVER', 'RUNNING', 'PAUSED', 'DONE'],
    example: 'RUNNING',
  })
  readonly state!: string;

  @Whole({ meaning: 'Messages read.', min: 0, max: MOST, example: 1200 })
  readonly done!: number;

  @Whole({
    meaning: 'Messages that there are; null while Kafka does not answer.',
    min: 0,
    max: MOST,
    nullable: true,
    example: 4800,
  })
  readonly total!: number | null;

  @Time({
    meaning: 'When it began; null when it never did.',
    nullable: true,
    example: '2026-11-24T03:00:00Z',
  })
  readonly since!: string | null;

  @Time({ meaning: 'When it was seen to be done; null until then.', nullable: true, example: null })
  readonly endedAt!: string | null;

  @ListOf(() => RebuildTrouble, {
    meaning: 'What was put aside, by reason; see `/v1/ops/reporting/parked`.',
    max: 10,
  })
  readonly errors!: readonly RebuildTrouble[];
}
