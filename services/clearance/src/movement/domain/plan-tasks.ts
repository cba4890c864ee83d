import type { FactData } from '@onegate/contracts';
import type { MovementFile } from './movement-file.ts';
import type { Task } from './task.ts';

export type PlannedTask = FactData<'inspections.planned'>['tasks'][number];

/** A task as planned, before anyone touched it. */
export const taskFrom = (planned: PlannedTask, amendmentId: string | null = null): Task => ({
  agency: planned.agency,
  subjectId: planned.subject.id,
  kind: planned.kind,
  blocking: planned.blocking,
  phase: planned.phase,
  rule: planned.rule,
  norm: planned.norm,
  normIn: planned.normIn,
  startsWith: planned.startsWith,
  status: 'PLANNED',
  unit: null,
  officer: null,
  claimedAt: null,
  startedAt: null,
  concludedAt: null,
  result: null,
  askedAt: null,
  pausedMs: 0,
  reInspectionOf: null,
  amendmentId,
});

/** Takes over a plan: tasks kept keep what was done in them, those left out are void. An older plan changes nothing. */
export function planTasks(file: MovementFile, plan: FactData<'inspections.planned'>): MovementFile {
  const { declarationVersion, channelVersion } = plan;
  const known = file.planned;
  if (known && (known.declarationVersion > declarationVersion || known.channelVersion > channelVersion))
    return file;
  const tasks: Record<string, Task> = { ...file.tasks };
  for (const task of plan.tasks)
    tasks[task.inspectionId] = { ...taskFrom(task), ...(tasks[task.inspectionId] ?? {}) };
  for (const id of plan.voided) {
    const task = tasks[id];
    if (task && task.status !== 'CONCLUDED') tasks[id] = { ...task, status: 'VOIDED', askedAt: null };
  }
  return {
    ...file,
    tasks,
    planned: { declarationVersion, channelVersion },
    channelVersion: Math.max(file.channelVersion, channelVersion),
  };
}

/** The file with one of its tasks changed; unchanged when the task is not in any plan. */
export function changeTask(
  file: MovementFile,
  id: string,
  change: (task: Task) => Partial<Task>,
): MovementFile {
  const task = file.tasks[id];
  return task ? { ...file, tasks: { ...file.tasks, [id]: { ...task, ...change(task) } } } : file;
}
