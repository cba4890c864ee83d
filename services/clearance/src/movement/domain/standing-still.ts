import { addWorkingTime, type Pause } from '../../calendar/domain/working-time.ts';
import type { Register } from '../../register/domain/register.ts';
import { durationOf, millisecondsOf } from '@onegate/codes';
import type { WantedClock } from './clocks.ts';
import { EVERY, needsOf } from './needs.ts';
import type { ClockKind, Instant, MovementFile } from './movement-file.ts';
import { STANDING } from './norm-time.ts';

/** Their time is counted where they are set: in working time, without what stood still. */
const COUNTED: ReadonlySet<ClockKind> = new Set(['STAGE', 'TASK', 'PRESUMPTION']);

/** The law's longest: it is never later by an outage, only given as soon as it can be. */
const DATED: ReadonlySet<ClockKind> = new Set(['HOLD_NOTICE']);

/** Clocks between units and before the board, and what climbs, wait as well while what they need stands still. */
export function withStandstills(
  wanted: Readonly<Record<string, WantedClock>>,
  file: MovementFile,
  register: Register,
): Record<string, WantedClock> {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, clock]) => [
      key,
      {
        ...waiting(key, clock, file, register),
        ...climbing(key, file, register),
        norm: clock.norm ?? spanOf(clock),
      },
    ]),
  );
}

/** Of a clock whose end was set as an instant: from its beginning until then. */
function spanOf({ startedAt, dueAt }: WantedClock): string {
  const span = Date.parse(dueAt ?? startedAt) - Date.parse(startedAt);
  return durationOf(span > 0 ? span : 0);
}

function waiting(key: string, clock: WantedClock, file: MovementFile, register: Register): WantedClock {
  const { kind, dueAt } = clock;
  if (COUNTED.has(kind) || dueAt === null) return clock;
  const since = sinceOf(file, key, clock);
  const pauses = register.timetable.pausesOf(file.gate, needsOf(file, key, clock), since);
  if (pauses.length === 0) return clock;
  if (DATED.has(kind))
    return pauses.some((pause) => stands(pause, dueAt)) ? { ...clock, ...STANDING } : clock;
  const shift = (to: Instant): Instant | null => laterBy(since, to, pauses);
  return {
    ...clock,
    dueAt: shift(dueAt),
    ...(clock.warnAt != null && { warnAt: shift(clock.warnAt) }),
  };
}

/** A review counts from when its date was set, which an extension does anew. */
function sinceOf(file: MovementFile, key: string, { kind, startedAt }: WantedClock): Instant {
  return kind === 'HOLD_REVIEW' ? startedAt : (file.clocks[key]?.startedAt ?? startedAt);
}

/** An instant that was set at another, as much later as nobody could act in between; null while nobody can say. */
export const laterBy = (since: Instant, to: Instant, pauses: readonly Pause[]): Instant | null =>
  to <= since ? to : later(since, Date.parse(to) - Date.parse(since), pauses);

const stands = ({ from, to }: Pause, dueAt: Instant): boolean => to === null && from <= dueAt;

const later = (since: Instant, milliseconds: number, pauses: readonly Pause[]): Instant | null =>
  addWorkingTime(since, milliseconds, { calendars: [], pauses });

/** When a breach climbs on, and is explained: nobody can answer for it in a system that does not work. */
function climbing(
  key: string,
  file: MovementFile,
  register: Register,
): Pick<WantedClock, 'escalateAt' | 'explainBy'> {
  const { climb, breachedAt, explainWithin } = file.clocks[key] ?? {};
  const after = (since: Instant, duration: string): Instant | null =>
    later(since, millisecondsOf(duration), register.timetable.pausesOf(file.gate, EVERY, since));
  return {
    ...(climb && { escalateAt: after(climb.since, climb.after) }),
    ...(breachedAt != null && explainWithin !== undefined && { explainBy: after(breachedAt, explainWithin) }),
  };
}
