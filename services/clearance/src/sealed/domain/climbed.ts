import { type Pause, workingTimeBetween } from '../../calendar/domain/working-time.ts';
import { laterBy } from '../../movement/domain/standing-still.ts';
import { LEVELS, type Level } from '../../movement/domain/ladder.ts';

/** The review of a sealed hold: when its date was set, for when, and in which of the gate's outages nobody could hold it. */
export interface SealedReview {
  readonly since: string;
  readonly at: string;
  readonly pauses: readonly Pause[];
}

/** When it is due after all; null while nobody can say. */
export const reviewDue = ({ since, at, pauses }: SealedReview): string | null => laterBy(since, at, pauses);

/**
 * Before whom the review of a sealed hold is by now: it climbs one step with each period, as that of any hold does, but
 * nothing is told of it. Undefined in time.
 * @param period milliseconds
 */
export function levelOf(review: SealedReview, now: string, period: number): Level | undefined {
  const due = reviewDue(review);
  if (due === null || now < due) return undefined;
  const late = workingTimeBetween(due, now, { calendars: [], pauses: review.pauses });
  const steps = Math.floor(late / Math.max(1, period));
  return LEVELS[Math.min(steps, LEVELS.length - 1)];
}
