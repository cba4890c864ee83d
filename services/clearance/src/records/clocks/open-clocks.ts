import type { Kind, Sees } from '@onegate/auth';
import { aboutClock } from '../../movement/domain/due.ts';
import type { Hold } from '../../movement/domain/hold.ts';
import { concerns, isOnHomeTruck } from '../../movement/domain/legs.ts';
import type { ClockKind, ClockState, MovementFile } from '../../movement/domain/movement-file.ts';
import { tasksOf } from '../../movement/domain/task.ts';
import { type CountedBy, pauseOf } from './pause.ts';
import { pausedBy, stateOf } from './clock-state.ts';
import type { ClockView } from './clock.view.ts';

/** Who sees a clock: whoever sees what it measures. */
const KINDS: Readonly<Record<ClockKind, Kind>> = {
  STAGE: 'ANSWERING',
  PRESUMPTION: 'ANSWERING',
  TASK: 'CHECKS',
  HANDOVER: 'DISPUTES',
  CLIMB: 'DISPUTES',
  CONTEST: 'DISPUTES',
  HOLD_REVIEW: 'GROUNDS',
  HOLD_NOTICE: 'INSIDE',
  HOLD_OBJECTION: 'GROUNDS',
  OBLIGATION: 'OBLIGATIONS',
};

/**
 * The open clocks of a record that a reader may see, what is due first at the beginning.
 * @param by why one stands still is said where this is given
 */
export function openClocks(file: MovementFile, recordId: string, sees: Sees, by?: CountedBy): ClockView[] {
  const tasks = new Set(tasksOf(file, recordId).map(([id]) => `task:${id}`));
  return Object.entries(file.clocks)
    .filter(([key, clock]) => {
      if (!sees(KINDS[clock.kind])) return false;
      if (clock.kind === 'TASK') return tasks.has(key);
      if (clock.kind.startsWith('HOLD_')) return showsHold(file, recordId, holdOf(file, key), sees);
      return isOf(file, recordId, clock);
    })
    .map(([key, clock]) => clockView(file, key, clock, by))
    .sort((one, other) => ((one.dueAt ?? LAST) < (other.dueAt ?? LAST) ? -1 : 1));
}

const LAST = '9999';

/** The stage is measured once, for the truck and what stands on it. */
function isOf(file: MovementFile, recordId: string, { kind, recordId: of }: ClockState): boolean {
  if (kind !== 'STAGE' && kind !== 'PRESUMPTION') return of === recordId;
  return recordId === file.movementId || isOnHomeTruck(file, recordId);
}

function holdOf(file: MovementFile, key: string): Hold | undefined {
  const [, id = ''] = key.split(':');
  return file.holds[id] ?? Object.values(file.holds).find(({ objection }) => objection?.objectionId === id);
}

/** Nothing of a sealed hold, and nothing to the enterprise before its notice. */
function showsHold(file: MovementFile, recordId: string, hold: Hold | undefined, sees: Sees): boolean {
  if (!hold || hold.sealed || !concerns(file, hold.recordId, recordId)) return false;
  return sees('INSIDE') || hold.notifiedAt !== undefined;
}

function clockView(file: MovementFile, key: string, clock: ClockState, by?: CountedBy): ClockView {
  const { recordId, agency, unit, startedBy, startedAt, level, norm } = clock;
  const pause = by && pauseOf(file, key, clock, by);
  const { dueAt, warnAt, breachedAt, escalateAt, explainBy } = clock;
  const state = stateOf(clock);
  return {
    ...{ clock: aboutClock(file, key, clock).clock, recordId, agency, unit, startedBy, startedAt },
    ...(norm !== undefined && { target: norm }),
    state,
    ...(state === 'PAUSED' && { pausedBy: pausedBy(file, key, clock) }),
    ...(pause && { pause }),
    ...(dueAt !== null && { dueAt }),
    ...(warnAt != null && { warnAt }),
    ...(breachedAt !== null && { breachedAt }),
    ...(level !== undefined && { level }),
    ...(escalateAt != null && { escalateAt }),
    ...(explainBy != null && { explainBy }),
  };
}
