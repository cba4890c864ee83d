import { addWorkingTime, type Pause } from '../../calendar/domain/working-time.ts';
import type { Register } from '../../register/domain/register.ts';
import { millisecondsOf } from '@onegate/codes';
import type { WantedClock } from './clocks.ts';
import { EVERY, needsOf } from './needs.ts';
import type { ClockKind, Instant, MovementFile } from './movement-file.ts';
import { STANDING } from './norm-time.ts';

/** Their time is counted where they are set: in working time, without what stood still. */
const COUNTED: ReadonlySet<ClockKind> = new Set(['STAGE', 'TASK', 'PRESUMPTION']);

/** A day that somebody named stays the day; only while nobody can act does it wait. */
const DATED: ReadonlySet<ClockKind> = new Set(['HOLD_REVIEW', 'HOLD_NOTICE']);

/** Clocks between units and before the board, and what climbs, wait as well while what they need stands still. */
export function withStandstills(
  wanted: Readonly<Record<string, WantedClock>>,
  file: MovementFile,
  register: Register,
): Record<string, WantedClock> {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, clock]) => [
      key,
      { ...waiting(key, clock, file, register), ...climbing(key, file, register) },
    ]),
  );
}

function waiting(key: string, clock: WantedClock, file: MovementFile, register: Register): WantedClock {
  const { kind, dueAt } = clock;
  if (COUNTED.has(kind) || dueAt === null) return clock;
  const since = file.clocks[key]?.startedAt ?? clock.startedAt;
  const pauses = register.timetable.pausesOf(file.gate, needsOf(file, key, clock), since);
  if (pauses.length === 0) return clock;
  if (DATED.has(kind))
    return pauses.some((pause) => stands(pause, dueAt)) ? { ...clock, ...STANDING } : clock;
  const shift = (to: Instant): Instant | null => later(since, Date.parse(to) - Date.parse(since), pauses);
  return {
    ...clock,
    dueAt: shift(dueAt),
    ...(clock.warnAt != null && { warnAt: shift(clock.warnAt) }),
  };
}

const stands = ({ from, to }: Pause, dueAt: Instant): boolean => to === null && from <= dueAt;

const later = (since: Instant, milliseconds: number, pauses: readonly Pause[]): Instant | null =>
  addWorkingTime(since, milliseconds, { calendars: [], pauses });

/** When a breach climbs on: nobody can answer for it in a system that does not work. */
function climbing(key: string, file: MovementFile, register: Register): { escalateAt?: Instant | null } {
  const climb = file.clocks[key]?.climb;
  if (!climb) return {};
  const pauses = register.timetable.pausesOf(file.gate, EVERY, climb.since);
  return { escalateAt: later(climb.since, millisecondsOf(climb.after), pauses) };
}
