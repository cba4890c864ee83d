import type { ActingAgency } from '@onegate/codes';
import { concerns, isOnHomeTruck } from './legs.ts';
import { type Instant, isAboard, type MovementFile } from './movement-file.ts';

export type TaskPhase = 'ARRIVAL' | 'YARD' | 'AMENDMENT';
export type TaskStatus = 'PLANNED' | 'CLAIMED' | 'STARTED' | 'ASKED' | 'CONCLUDED' | 'VOIDED';

/** One inspection as clearance knows it. */
export interface Task {
  readonly agency: ActingAgency;
  /** The movement or the shipment. */
  readonly subjectId: string;
  readonly kind: string;
  readonly blocking: boolean;
  readonly phase: TaskPhase;
  /** Rule that caused it, with version and legal basis. */
  readonly rule: { readonly id: string; readonly version: number; readonly legalBasis: string };
  /** ISO 8601 duration. */
  readonly norm: string;
  readonly normIn: 'WORKING' | 'CALENDAR';
  /** Short name of the fact that starts its clock. */
  readonly startsWith: string;
  readonly status: TaskStatus;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly claimedAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly concludedAt: Instant | null;
  readonly result: string | null;
  /** When the open request to the enterprise was made; null when nothing is owed. */
  readonly askedAt: Instant | null;
  /** Milliseconds that the enterprise took for requests answered. */
  readonly pausedMs: number;
  /** When those were; absent in files older than working time. */
  readonly pauses?: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly reInspectionOf: string | null;
  readonly amendmentId: string | null;
}

export const isOpen = (task: Task): boolean => task.status !== 'CONCLUDED' && task.status !== 'VOIDED';

export const hasPassed = (task: Task): boolean =>
  task.status === 'CONCLUDED' && (task.result === 'PASSED' || task.result === 'PASSED_WITH_REMARKS');

/** Tasks that concern a record: all for the movement's, its own and the movement's for a shipment's. */
export function tasksOf(file: MovementFile, recordId: string): [string, Task][] {
  const all = Object.entries(file.tasks).filter(
    ([, { subjectId }]) => subjectId === file.movementId || isAboard(file, subjectId),
  );
  if (recordId === file.movementId) return all.filter(([, task]) => isOnHomeTruck(file, task.subjectId));
  return all.filter(([, task]) => concerns(file, task.subjectId, recordId));
}

/** Ids of tasks that a later one, a re-inspection of the same matter, has taken the place of. */
function replaced(file: MovementFile): Set<string> {
  const ids = new Set<string>();
  for (const task of Object.values(file.tasks))
    if (task.reInspectionOf !== null && task.status !== 'VOIDED') ids.add(task.reInspectionOf);
  return ids;
}

/**
 * Blocking tasks that have not passed, among those that count. The approval of an amendment is not one of them: while it
 * is open the pending amendment keeps the goods, and refused it leaves them as they were.
 */
export function openBlocking(file: MovementFile, recordId: string, phase?: TaskPhase): Task[] {
  const gone = replaced(file);
  return tasksOf(file, recordId)
    .filter(([id, task]) => task.blocking && task.status !== 'VOIDED' && !gone.has(id) && !hasPassed(task))
    .map(([, task]) => task)
    .filter((task) => (phase === undefined ? task.phase !== 'AMENDMENT' : task.phase === phase));
}
