import type { Route, RouteRow } from '../../route/domain/route.ts';
import { rowOf } from '../../route/domain/route.ts';
import { normNameOf } from '../../register/domain/norms.ts';
import type { Register } from '../../register/domain/register.ts';
import { isOnHomeTruck } from './legs.ts';
import {
  type ClockKind,
  type ClockState,
  type Instant,
  type MovementFile,
  recordOf,
} from './movement-file.ts';
import { authorityClocks } from './authority-clocks.ts';
import { holdClocks } from './hold-clocks.ts';
import { obligationClocks } from './obligations.ts';
import type { Pause } from '../../calendar/domain/working-time.ts';
import { BARRIER, CUSTOMS, EVERY } from './needs.ts';
import { measure, STANDING } from './norm-time.ts';
import { withStandstills } from './standing-still.ts';
import { isOpen, type Task } from './task.ts';

/** A clock that must run now, before it is known whether it does already. */
export type WantedClock = Omit<
  ClockState,
  'id' | 'breachedAt' | 'warnedAt' | 'level' | 'explainWithin' | 'climb'
>;

/** Every clock that must run, by key. What is no longer in it has stopped. */
export function wantedClocks(
  file: MovementFile,
  route: Route,
  register: Register,
): Record<string, WantedClock> {
  const wanted: Record<string, WantedClock> = {};
  const movement = recordOf(file, file.movementId);
  const row = rowOf(route, movement.stage);
  const stage = stageClock(file, row, register);
  if (stage) wanted[`stage:${movement.stage}:${movement.stageSince}`] = stage;
  for (const [id, task] of Object.entries(file.tasks)) {
    const { stage: at } = file.records[task.subjectId] ?? movement;
    const clock = rowOf(route, at).holder === null ? null : taskClock(file, task, register);
    if (clock) wanted[`task:${id}`] = clock;
  }
  for (const [id, offer] of Object.entries(file.offers))
    wanted[`handover:${id}`] = {
      kind: 'HANDOVER',
      recordId: offer.recordId,
      agency: register.unit(offer.toUnit).agency,
      unit: offer.toUnit,
      startedBy: 'handover.offered',
      startedAt: file.clocks[`handover:${id}`]?.startedAt ?? file.recordedAt,
      dueAt: offer.deadline,
    };
  const all = {
    ...wanted,
    ...authorityClocks(file, register),
    ...holdClocks(file, register),
    ...obligationClocks(file),
  };
  return withStandstills(all, file, register);
}

/** A stage is measured once, on the movement: its shipments stand in it together. */
function stageClock(file: MovementFile, row: RouteRow, register: Register): WantedClock | null {
  const { clock } = row;
  const { holder, stageSince } = recordOf(file, file.movementId);
  if ((clock.kind !== 'STAGE' && clock.kind !== 'PRESUMPTION') || holder === null) return null;
  const target = targetOf(row.stage, clock, file, register);
  const unit = clock.kind === 'STAGE' ? holder.unit : null;
  const since = measuredFrom(file, stageSince);
  const needs = row.needsBarrier ? BARRIER : EVERY;
  const counted = register.timetable.counted(file.gate, unit, needs, [], since);
  return {
    kind: clock.kind,
    recordId: file.movementId,
    agency: holder.agency,
    unit: holder.unit,
    startedBy: 'stage.changed',
    startedAt: stageSince,
    norm: target,
    ...(file.correctionNeeded ? STANDING : measure(since, target, counted)),
  };
}

/** A rule decides at once or not at all; a person is given longer. The gate may have times of its own for both. */
function targetOf(
  stage: RouteRow['stage'],
  clock: Extract<RouteRow['clock'], { target: string }>,
  file: MovementFile,
  register: Register,
): string {
  if (clock.kind === 'STAGE' && clock.automatic && file.acceptedByRule === true)
    return register.targetOf(file, `${stage}_AUTOMATIC`) ?? clock.automatic;
  return register.targetOf(file, stage) ?? clock.target;
}

/** No agency's time runs while the enterprise corrects: the corrected declaration is measured from its new submission. */
function measuredFrom(file: MovementFile, stageSince: Instant): Instant {
  const submitted = file.seen['declaration.submitted'] ?? stageSince;
  return submitted > stageSince ? submitted : stageSince;
}

function taskClock(file: MovementFile, task: Task, register: Register): WantedClock | null {
  if (!isOpen(task)) return null;
  const startedAt = startOf(file, task);
  if (startedAt === null) return null;
  const unit = task.unit ?? register.unitOf(file.gate, task.agency);
  const own = pausesOf(task);
  const norm = normOf(file, task, register);
  const hours = task.normIn === 'WORKING' ? unit : null;
  const counted = register.timetable.counted(
    file.gate,
    hours,
    task.agency === 'CUSTOMS' ? CUSTOMS : EVERY,
    own,
    startedAt,
  );
  return {
    kind: 'TASK',
    recordId: task.subjectId,
    agency: task.agency,
    unit,
    startedBy: task.startsWith,
    startedAt,
    norm,
    ...(task.askedAt === null
      ? measure(startedAt, norm, counted, task.pauses ? 0 : task.pausedMs)
      : STANDING),
  };
}

/** The norm of the rule that caused the task, unless the gate has one of its own. */
const normOf = (file: MovementFile, task: Task, register: Register): string =>
  register.normOf(file, normNameOf(task)) ?? task.norm;

const pausesOf = ({ pauses = [] }: Task): readonly Pause[] => pauses;

/** When the event that starts a task's clock happened; null when it has not. */
function startOf(file: MovementFile, task: Task): Instant | null {
  switch (task.startsWith) {
    case 'inspection.claimed':
      return task.claimedAt;
    case 'inspection.started':
      return task.startedAt;
    case 'inspection.concluded':
      return lastQuarantine(file, task.subjectId);
    default:
      return file.seen[task.startsWith] ?? null;
  }
}

/** Where quarantine goes first, customs' clock runs from its result; with none due, from the yard. */
function lastQuarantine(file: MovementFile, subjectId: string): Instant | null {
  const tasks = Object.values(file.tasks).filter(
    (task) => task.subjectId === subjectId && task.agency.endsWith('_QUARANTINE') && task.status !== 'VOIDED',
  );
  if (tasks.some(isOpen)) return null;
  const ends = tasks.map((task) => task.concludedAt).filter((at) => at !== null);
  return ends.sort().at(-1) ?? file.seen['yard.entered'] ?? null;
}

export interface ClockChanges {
  readonly clocks: Readonly<Record<string, ClockState>>;
  readonly opened: readonly ClockState[];
  readonly changed: readonly ClockState[];
  readonly closed: readonly ClockState[];
}

/** Compares the clocks that ran `before` and run now with those that must. Ids for new ones come from `newId`. */
export function changeClocks(
  before: Readonly<Record<string, ClockState>>,
  running: Readonly<Record<string, ClockState>>,
  wanted: Readonly<Record<string, WantedClock>>,
  newId: () => string,
): ClockChanges {
  const clocks: Record<string, ClockState> = {};
  const opened: ClockState[] = [];
  const changed: ClockState[] = [];
  for (const [key, want] of Object.entries(wanted)) {
    const known = running[key];
    if (known === undefined) opened.push((clocks[key] = { ...want, id: newId(), breachedAt: null }));
    else if (known === before[key] && runsAs(known, want)) clocks[key] = known;
    else changed.push((clocks[key] = setAs(known, want)));
  }
  const closed = Object.entries(running)
    .filter(([key]) => wanted[key] === undefined)
    .map(([, clock]) => clock);
  return { clocks, opened, changed, closed };
}

const setAs = (known: ClockState, want: WantedClock): ClockState => {
  const { dueAt, warnAt, escalateAt, explainBy, agency, unit, norm } = want;
  const steps = {
    ...(norm !== undefined && { norm }),
    ...(warnAt !== undefined && { warnAt }),
    ...(escalateAt !== undefined && { escalateAt }),
    ...(explainBy !== undefined && { explainBy }),
  };
  return { ...known, dueAt, agency, unit, ...steps };
};

/** Whether a clock does what one that is wanted would. */
export const runsAs = (known: ClockState, want: WantedClock): boolean =>
  known.dueAt === want.dueAt &&
  (known.warnAt ?? null) === (want.warnAt ?? null) &&
  (want.escalateAt === undefined || known.escalateAt === want.escalateAt) &&
  (want.explainBy === undefined || known.explainBy === want.explainBy) &&
  known.unit === want.unit;

/** Clocks of the work itself; the others measure what units settle among themselves. */
const MEASURING: ReadonlySet<ClockKind> = new Set(['STAGE', 'TASK', 'PRESUMPTION']);

/** The earliest instant at which something of a record is due: its stage, or a task that concerns it. */
export function dueOf(
  file: MovementFile,
  clocks: Readonly<Record<string, ClockState>>,
  recordId: string,
): Instant | null {
  const { stage } = recordOf(file, file.movementId);
  const sameStage = recordOf(file, recordId).stage === stage && isOnHomeTruck(file, recordId);
  let due: Instant | null = null;
  for (const clock of Object.values(clocks)) {
    if (clock.dueAt === null || !MEASURING.has(clock.kind)) continue;
    const concerns =
      clock.kind === 'TASK'
        ? recordId === file.movementId || clock.recordId === recordId || clock.recordId === file.movementId
        : sameStage;
    if (concerns && (due === null || clock.dueAt < due)) due = clock.dueAt;
  }
  return due;
}
