import { LEVELS, type Level } from '../../movement/domain/ladder.ts';

/**
 * Before whom the review of a sealed hold is by now: it climbs one step with each period, as that of any hold does, but
 * nothing is told of it. Undefined in time.
 * @param reviewAt milliseconds since 1970, as `now`
 */
export function levelOf(reviewAt: number, now: number, period: number): Level | undefined {
  if (now < reviewAt) return undefined;
  const steps = Math.floor((now - reviewAt) / Math.max(1, period));
  return LEVELS[Math.min(steps, LEVELS.length - 1)];
}
