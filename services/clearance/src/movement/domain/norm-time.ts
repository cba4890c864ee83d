import { millisecondsOf } from '@onegate/codes';
import type { Instant } from './movement-file.ts';

/**
 * When a span that began at `from` runs out. The one place that knows how the hours of a unit are counted: for now
 * every norm runs on the clock on the wall, also those in working time, until units have a calendar.
 */
export function dueAfter(
  from: Instant,
  norm: string,
  _normIn: 'WORKING' | 'CALENDAR',
  pausedMs = 0,
): Instant {
  return new Date(Date.parse(from) + millisecondsOf(norm) + pausedMs).toISOString();
}
