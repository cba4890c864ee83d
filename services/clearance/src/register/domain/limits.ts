import type { Stage } from '@onegate/codes';
import type { NormName } from './norms.ts';

/** A time limit as it is where a gate has none of its own. */
export interface Limit {
  /** ISO 8601 duration. */
  readonly standard: string;
  /** What it measures, for people. */
  readonly meaning: string;
  /** The furthest that a law or the directive lets a gate go, ISO 8601 duration. */
  readonly maximum?: string;
}

/** Time limits that are not a stage's or a task's own; a gate may set its own. */
export const LIMITS = {
  HANDOVER_OFFER: { standard: 'PT30M', meaning: 'How long an offer stands that names no deadline.' },
  HANDOVER_LONGEST: { standard: 'PT24H', meaning: 'The furthest deadline of an offer.' },
  CLOCK_ESCALATION: {
    standard: 'PT1H',
    meaning: 'How long each step of the ladder has before the breach of a clock climbs on.',
  },
  BREACH_EXPLANATION: {
    standard: 'PT24H',
    meaning: 'From a breach to the last word of the unit’s head on its cause.',
    maximum: 'PT24H',
  },
  PLATFORM_SILENCE: {
    standard: 'PT10M',
    meaning: 'Silence of the platform itself after which timers wait for the management board.',
  },
  CONTEST: {
    standard: 'PT30M',
    meaning: 'From a contest to the management board’s decision.',
    maximum: 'PT30M',
  },
  HANDOVER_CLIMB: {
    standard: 'PT15M',
    meaning: 'How long each step of the ladder has before an offer that nobody took climbs on.',
  },
  HOLD_REVIEW: {
    standard: 'P30D',
    meaning: 'The furthest review of a hold, from the day that it is placed or extended.',
  },
  HOLD_CLIMB: {
    standard: 'P1D',
    meaning: 'How long each step of the ladder has before an overdue review climbs on.',
  },
  HOLD_NOTICE: {
    standard: 'PT24H',
    meaning: 'The longest that a named authority may defer the notice of a hold.',
    maximum: 'PT24H',
  },
  HOLD_OBJECTION: { standard: 'P1D', meaning: 'From an objection of the enterprise to its answer.' },
  VEHICLE_RETURN: {
    standard: 'P30D',
    meaning: 'Until a Vietnamese vehicle that went out has to be back.',
    maximum: 'P30D',
  },
  FOREIGN_VEHICLE_EXIT: {
    standard: 'P30D',
    meaning: 'Until a foreign vehicle that came in has to be out again.',
    maximum: 'P30D',
  },
  LABORATORY_RESULT: { standard: 'P10D', meaning: 'From a sample to the laboratory’s result.' },
  TREATMENT: { standard: 'P7D', meaning: 'From an order to treat goods to its proof.' },
  CUSTOMS_AMENDMENT: {
    standard: 'P5D',
    meaning: 'From a weight beyond the tolerance to the amended customs declaration.',
  },
  /** What logistics measures by is set here too, so that a gate has one list; it hears each version. */
  SLOT_TOLERANCE: {
    standard: 'PT1H',
    meaning:
      'How long after its slot a booked truck may come and has not missed it; closures in it do not count.',
  },
  UNLOADING_DEMAND: {
    standard: 'PT2H',
    meaning: 'How long released goods wait for others on their truck before their unloading may be demanded.',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A stage's target, and its target where a rule decides instead of a person. */
export type StageLimit = Stage | `${Stage}_AUTOMATIC`;

/** Everything that a gate may set a time of its own for. */
export type LimitKey = LimitName | StageLimit | NormName;
