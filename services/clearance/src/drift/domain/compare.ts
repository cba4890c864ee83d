import { recordOf, type MovementFile } from '../../movement/domain/movement-file.ts';
import type { TaskStatus } from '../../movement/domain/task.ts';

/** How inspections says that one of its tasks stands. */
export interface InspectionStanding {
  readonly movementId: string;
  readonly inspectionId: string;
  readonly status: string;
}

/** How logistics says that a truck stands. */
export interface MovementStanding {
  readonly movementId: string;
  readonly state: string;
  readonly stage?: string;
}

/** One point in which the record and the service that owns the fact do not say the same. */
export interface Drift {
  readonly movementId: string;
  readonly ref: string;
  readonly service: 'inspections' | 'logistics';
  /** What they disagree on: an inspection's id, or `state`, `stage`. */
  readonly about: string;
  /** What the record says; null: nothing. */
  readonly record: string | null;
  /** What the service says; null: nothing. */
  readonly theirs: string | null;
}

/** Finer than the record needs to know. */
const STATUS: Readonly<Record<string, TaskStatus>> = { READY: 'PLANNED', AWAITING_INFORMATION: 'ASKED' };

/** The fact that brought a truck into a state, so that the record must have heard of it. */
const FACT_OF: Readonly<Record<string, string>> = {
  AT_BARRIER: 'vehicle.at-barrier',
  ADMITTED: 'vehicle.admitted',
  IN_YARD: 'yard.entered',
  QUEUED: 'queue.joined',
  CALLED: 'vehicle.called',
  EXITED: 'vehicle.exited',
  CROSSED: 'vehicle.crossed',
  ACKNOWLEDGED: 'crossing.acknowledged',
  TURNED_BACK: 'vehicle.turned-back',
};

/** Everything in which the two disagree about a movement; empty when nothing. */
export function compare(
  file: MovementFile,
  inspections: readonly InspectionStanding[],
  truck: MovementStanding | undefined,
): Drift[] {
  return [...compareTasks(file, inspections), ...compareTruck(file, truck)];
}

function compareTasks(file: MovementFile, inspections: readonly InspectionStanding[]): Drift[] {
  const theirs = new Map(
    inspections.map(({ inspectionId, status }) => [inspectionId, STATUS[status] ?? status]),
  );
  const ids = new Set([...Object.keys(file.tasks), ...theirs.keys()]);
  return [...ids].flatMap((id) =>
    differing(file, 'inspections', id, file.tasks[id]?.status ?? null, theirs.get(id) ?? null),
  );
}

function compareTruck(file: MovementFile, truck: MovementStanding | undefined): Drift[] {
  const { stage } = recordOf(file, file.movementId);
  // Before its declaration is accepted logistics knows nothing of a movement.
  if (!truck && file.seen['declaration.accepted'] === undefined) return [];
  if (!truck) return differing(file, 'logistics', 'state', stage, null);
  const fact = FACT_OF[truck.state];
  const heard = fact === undefined || file.seen[fact] !== undefined;
  return [
    ...(heard ? [] : differing(file, 'logistics', 'state', null, truck.state)),
    ...(truck.stage === undefined ? [] : differing(file, 'logistics', 'stage', stage, truck.stage)),
  ];
}

function differing(
  file: MovementFile,
  service: Drift['service'],
  about: string,
  record: string | null,
  says: string | null,
): Drift[] {
  if (record === says) return [];
  const { movementId } = file;
  return [{ movementId, ref: recordOf(file, movementId).ref, service, about, record, theirs: says }];
}
