import type { CorrectableName, Values } from './correctable.ts';
import type { InputOf } from './input.ts';
import { type Instant, type MovementFile, type RecordState, without } from './movement-file.ts';
import { changeTask } from './plan-tasks.ts';
import type { Task } from './task.ts';

/** One correction of a fact, as the file keeps it. */
export interface CorrectionMade {
  readonly correctionId: string;
  readonly withdrawn: boolean;
  readonly corrected: Values;
}

type Corrected = InputOf<'fact.corrected'>;

/**
 * Takes over what really happened. The fact stays told; what was concluded from it goes back along the edges of the
 * route where there is one, and stands where there is none.
 */
export function corrected(file: MovementFile, { data, noted }: Corrected): MovementFile {
  const { factId, correctionId, withdrawn } = data;
  const made = [
    ...(file.corrections?.[factId] ?? []),
    { correctionId, withdrawn, corrected: data.corrected },
  ];
  const known = { ...file, corrections: { ...file.corrections, [factId]: made } };
  const earlierAt = typeof noted?.['earlierAt'] === 'string' ? noted['earlierAt'] : undefined;
  if (withdrawn) return takenBack(known, data, earlierAt);
  return retimed(withResult(known, data), data, earlierAt);
}

function withResult(file: MovementFile, { inspectionId, corrected: { result } }: Corrected['data']) {
  return result === undefined || inspectionId === undefined
    ? file
    : changeTask(file, inspectionId, () => ({ result }));
}

function retimed(file: MovementFile, data: Corrected['data'], earlierAt: Instant | undefined): MovementFile {
  const { fact, inspectionId, was } = data;
  const to = data.corrected.occurredAt;
  if (to === undefined) return file;
  const from = was.occurredAt;
  const seen = file.seen[fact];
  const last = seen === undefined || seen === from ? earlierAt : seen;
  const after = {
    ...file,
    seen: { ...file.seen, [fact]: last !== undefined && last > to ? last : to },
    records: recordsSince(file, from, to),
  };
  return inspectionId === undefined
    ? after
    : changeTask(after, inspectionId, (task) => taskAt(task, from, to));
}

/** A stage that began with the fact began when it really happened. */
function recordsSince(file: MovementFile, from: Instant, to: Instant): MovementFile['records'] {
  const records: Record<string, RecordState> = {};
  for (const [id, record] of Object.entries(file.records))
    records[id] = record.stageSince === from ? { ...record, stageSince: to } : record;
  return records;
}

function taskAt(task: Task, from: Instant, to: Instant): Partial<Task> {
  const moved = <At extends Instant | null>(at: At): At | Instant => (at === from ? to : at);
  const { claimedAt, startedAt, concludedAt, askedAt, pauses, pausedMs } = task;
  const times = { claimedAt, startedAt, concludedAt, askedAt };
  const after = pauses?.map((pause) => ({ from: moved(pause.from), to: moved(pause.to) }));
  return {
    ...(Object.fromEntries(Object.entries(times).map(([name, at]) => [name, moved(at)])) as typeof times),
    ...(after && {
      pauses: after,
      pausedMs: after.reduce((sum, pause) => sum + Date.parse(pause.to) - Date.parse(pause.from), 0),
    }),
    ...(!after && { pausedMs }),
  };
}

function takenBack(
  file: MovementFile,
  data: Corrected['data'],
  earlierAt: Instant | undefined,
): MovementFile {
  const { fact, was } = data;
  const undone = UNDO[fact as CorrectableName]?.(file, data) ?? file;
  if (undone.seen[fact] !== was.occurredAt) return undone;
  const rest = without(undone.seen, fact);
  return { ...undone, seen: earlierAt === undefined ? rest : { ...rest, [fact]: earlierAt } };
}

type Undo = (file: MovementFile, data: Corrected['data']) => MovementFile;

const ofTask =
  (change: (task: Task) => Partial<Task>): Undo =>
  (file, { inspectionId }) =>
    inspectionId === undefined ? file : changeTask(file, inspectionId, change);

const working = (task: Task): Task['status'] => {
  if (task.startedAt !== null) return 'STARTED';
  return task.unit === null ? 'PLANNED' : 'CLAIMED';
};

/** What the file knew before a fact that never happened; where later facts stand on it, it stays as they left it. */
const UNDO: Readonly<Partial<Record<CorrectableName, Undo>>> = {
  'inspection.claimed': ofTask(({ status }) =>
    status === 'CLAIMED' ? { status: 'PLANNED', unit: null, officer: null, claimedAt: null } : {},
  ),
  'inspection.started': ofTask(({ status }) =>
    status === 'STARTED' ? { status: 'CLAIMED', startedAt: null } : {},
  ),
  'inspection.information-requested': ofTask((task) =>
    task.status === 'ASKED' ? { status: working(task), askedAt: null } : {},
  ),
  /** Of a record that is closed nothing is done again: the task is no longer due. */
  'inspection.concluded': (file, data) =>
    ofTask((task) => {
      const status = data.closed ? 'VOIDED' : working(task);
      return task.status === 'CONCLUDED' ? { status, result: null, concludedAt: null } : {};
    })(file, data),
  /** A truck that the neighbour acknowledged it has is over the line; a presumption that it has is refuted. */
  'vehicle.crossed': (file) =>
    file.border === 'OVER' && file.seen['crossing.acknowledged'] === undefined
      ? { ...file, border: 'BACK', presumed: false }
      : file,
  'vehicle.turned-back': (file) => (file.border === 'BACK' ? { ...file, border: 'OVER' } : file),
};
