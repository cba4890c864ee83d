/** Time limits that are not a stage's own, each an ISO 8601 duration; a gate may set its own among its targets. */
export const LIMITS = {
  /** How long an offer stands that names no deadline. */
  HANDOVER_OFFER: 'PT30M',
  /** The furthest deadline of an offer. */
  HANDOVER_LONGEST: 'PT24H',
  /** How long each step of the ladder has before the breach of a clock climbs on. */
  CLOCK_ESCALATION: 'PT1H',
  /** From a breach to the last word of the unit's head on its cause. */
  BREACH_EXPLANATION: 'PT24H',
  /** Silence of the platform itself after which timers wait for the management board. */
  PLATFORM_SILENCE: 'PT10M',
  /** From a contest to the management board's decision. */
  CONTEST: 'PT30M',
  /** How long each step of the ladder has before an offer that nobody took climbs on. */
  HANDOVER_CLIMB: 'PT15M',
  /** The furthest review of a hold, from the day that it is placed or extended. */
  HOLD_REVIEW: 'P30D',
  /** How long each step of the ladder has before an overdue review climbs on. */
  HOLD_CLIMB: 'P1D',
  /** The longest that a named authority may defer the notice of a hold. */
  HOLD_NOTICE: 'PT24H',
  /** From an objection of the enterprise to its answer. */
  HOLD_OBJECTION: 'P1D',
  /** Until a Vietnamese vehicle that went out has to be back. */
  VEHICLE_RETURN: 'P30D',
  /** Until a foreign vehicle that came in has to be out again. */
  FOREIGN_VEHICLE_EXIT: 'P30D',
  /** From a sample to the laboratory's result. */
  LABORATORY_RESULT: 'P10D',
  /** From an order to treat goods to its proof. */
  TREATMENT: 'P7D',
  /** From a weight beyond the tolerance to the amended customs declaration. */
  CUSTOMS_AMENDMENT: 'P5D',
} as const;

export type LimitName = keyof typeof LIMITS;

export const isLimit = (name: string): name is LimitName => name in LIMITS;
