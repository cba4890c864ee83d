/** What logistics measures by, where a gate has set nothing of its own: ISO 8601 durations, named as in the list of time limits. */
export const STANDARD_LIMITS = {
  /** After its slot, until a booked truck has missed it. */
  SLOT_TOLERANCE: 'PT1H',
  /** Wait of released goods before the unloading of others may be demanded. */
  UNLOADING_DEMAND: 'PT2H',
} as const;

export type LogisticsLimit = keyof typeof STANDARD_LIMITS;
