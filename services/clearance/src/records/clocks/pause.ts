import { Code, Text, Time } from '@onegate/http';
import type { StandstillEntry, Timetable } from '../../calendar/domain/timetable.ts';
import { worksAt } from '../../calendar/domain/working-time.ts';
import { needsOf } from '../../movement/domain/needs.ts';
import type { ClockState, MovementFile } from '../../movement/domain/movement-file.ts';

/** Why the time of a clock does not count now. */
export const PAUSES = [
  'INFORMATION_REQUESTED',
  'CORRECTION',
  'OUTAGE',
  'SILENCE',
  'CLOSURE',
  'OUT_OF_HOURS',
] as const;
type Pause = (typeof PAUSES)[number];

export class PauseView {
  @Code({
    meaning:
      'INFORMATION_REQUESTED: the enterprise owes an answer. CORRECTION: it corrects its declaration. OUTAGE: a system does not work. SILENCE: the platform was silent, and the board has not decided. CLOSURE: nobody passes the barrier. OUT_OF_HOURS: the unit does not work now.',
    of: PAUSES,
    example: 'OUTAGE',
  })
  reason!: Pause;
  @Text({
    meaning: 'The inspection, the outage (`/v1/outages/{id}`), or the closure of the gate.',
    max: 40,
    optional: true,
    example: '019a5b3e-7c70-7d2e-8f3a-4b5c6d7e8f90',
  })
  reference?: string;
  @Time({ meaning: 'Since when; absent out of hours.', optional: true })
  since?: string;
  @Time({ meaning: 'Until when; absent while nobody knows, and out of hours.', optional: true })
  until?: string;
}

/** By what the time at a gate is counted, and when. */
export interface CountedBy {
  readonly timetable: Timetable;
  readonly now: string;
}

/** Why a clock stands still at an instant, whether or not its end is known; undefined while its time counts. */
export function pauseOf(
  file: MovementFile,
  key: string,
  clock: ClockState,
  { timetable, now }: CountedBy,
): PauseView | undefined {
  if (clock.breachedAt !== null) return undefined;
  const owed = owedByEnterprise(file, key, clock);
  if (owed) return owed;
  const standing = timetable
    .standstillsOf(file.gate, needsOf(file, key, clock))
    .find((entry) => stands(entry, clock, now));
  if (standing) return standstill(standing);
  const hours = countsHours(file, key, clock);
  return hours && !worksAt(timetable.calendarsOf(clock.unit), Date.parse(now))
    ? { reason: 'OUT_OF_HOURS' }
    : undefined;
}

function owedByEnterprise(file: MovementFile, key: string, { kind }: ClockState): PauseView | undefined {
  const inspectionId = key.slice('task:'.length);
  const askedAt = kind === 'TASK' ? file.tasks[inspectionId]?.askedAt : undefined;
  if (askedAt != null) return { reason: 'INFORMATION_REQUESTED', reference: inspectionId, since: askedAt };
  if (kind !== 'STAGE' || !file.correctionNeeded) return undefined;
  const since = file.seen['declaration.correction-needed'];
  return { reason: 'CORRECTION', ...(since !== undefined && { since }) };
}

/** A silence concerns what ran in it, until it is decided on. */
const stands = ({ from, to, undecided }: StandstillEntry, { startedAt }: ClockState, now: string): boolean =>
  undecided ? to === null || startedAt < to : from <= now && (to === null || now < to);

function standstill({ what, from, to, undecided, id }: StandstillEntry): PauseView {
  const reason = undecided ? 'SILENCE' : what === 'BARRIER' ? 'CLOSURE' : 'OUTAGE';
  return {
    reason,
    ...(id !== undefined && { reference: id }),
    since: from,
    ...(to !== null && !undecided && { until: to }),
  };
}

/** Stages are measured in working time, a task where its norm says so. */
const countsHours = (file: MovementFile, key: string, { kind }: ClockState): boolean =>
  kind === 'STAGE' || (kind === 'TASK' && file.tasks[key.slice('task:'.length)]?.normIn === 'WORKING');
