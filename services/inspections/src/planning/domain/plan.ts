import type { Inspection } from '../../inspection/domain/inspection.ts';
import { isOpen } from '../../inspection/domain/status.ts';
import { type DueTask, dueTasks } from '../../rules/domain/due-tasks.ts';
import { type ChannelsInForce, declaredFor, enterprisesOf } from './declared-truck.ts';
import type { Movement } from './movement.ts';
import { newInspection, ready } from './new-inspection.ts';
import { canBegin } from './readiness.ts';

export interface PlanningInput {
  /** The movement as it is now, with the version to plan for. */
  readonly movement: Movement;
  readonly channels: ChannelsInForce;
  /** Every task that the movement ever had. */
  readonly tasks: readonly Inspection[];
  readonly now: Date;
  readonly mint: () => string;
}

/** What a new plan does to the tasks of a movement. */
export interface Plan {
  /** All tasks that count from now on: kept ones and new ones. */
  readonly valid: readonly Inspection[];
  readonly added: readonly Inspection[];
  /** Tasks that were there before and differ now, those that count no longer among them. */
  readonly changed: readonly Inspection[];
  /** Earlier tasks that count no longer: voided, or concluded on goods that are no longer the same. */
  readonly voided: readonly Inspection[];
}

/**
 * Plans a movement anew. A task that is still due stays, with everything done in it, unless it was concluded on goods
 * that have changed since; open tasks that are no longer due are voided.
 */
export function plan(input: PlanningInput): Plan {
  const { movement, tasks, now } = input;
  const due = dueTasks(declaredFor(movement, input.channels));
  const counting = tasks.filter((task) => !task.superseded && task.status !== 'VOIDED');
  const planned = counting.filter((task) => task.amendmentId === null);
  const kept = due.flatMap((one) => refresh(movement, one, planned));
  const added = due
    .filter((one) => !kept.some((task) => isFor(one, task)) && !exempted(one, tasks))
    .map((one) => newTask(input, one, planned));
  const approvals = counting.filter((task) => task.amendmentId !== null && task.result !== 'FAILED');
  const all = [...kept, ...added, ...approvals];
  const valid = all.map((task) =>
    task.status === 'PLANNED' && canBegin(task, movement, all) ? ready(task, now) : task,
  );
  const ended = planned
    .filter((task) => !kept.some(({ id }) => id === task.id))
    .map((task) => end(task, now));
  const before = new Map(tasks.map((task) => [task.id, task]));
  return {
    valid,
    added: valid.filter((task) => !before.has(task.id)),
    changed: [...valid.filter((task) => before.has(task.id) && before.get(task.id) !== task), ...ended],
    voided: ended,
  };
}

const isFor = ({ rule, subject }: DueTask, task: Inspection): boolean =>
  task.rule.id === rule.id && task.subject.id === subject.id;

/** The task that answers for a due check already, brought up to date; none when its conclusion no longer holds. */
function refresh(movement: Movement, due: DueTask, tasks: readonly Inspection[]): Inspection[] {
  const task = tasks.find((one) => isFor(due, one));
  if (!task) return [];
  if (!isOpen(task.status)) return task.material === due.material ? [task] : [];
  const enterprises = enterprisesOf(movement, task.subject.id);
  const startsWith = task.status === 'PLANNED' ? due.startsWith : task.startsWith;
  const same =
    task.material === due.material &&
    task.startsWith === startsWith &&
    task.enterprises.join() === enterprises.join();
  return [same ? task : { ...task, material: due.material, startsWith, enterprises }];
}

/** A person voided this very check, on this very material: it does not come back by itself. */
const exempted = (due: DueTask, tasks: readonly Inspection[]): boolean =>
  tasks.some(
    (task) =>
      task.status === 'VOIDED' &&
      task.voidReason !== NO_LONGER_DUE &&
      isFor(due, task) &&
      task.material === due.material,
  );

const NO_LONGER_DUE = 'NO_LONGER_DUE';

/** Open tasks end without a result; concluded ones stay as history that no longer counts. */
const end = (task: Inspection, now: Date): Inspection =>
  isOpen(task.status)
    ? { ...task, status: 'VOIDED', voidReason: NO_LONGER_DUE, closedAt: now }
    : { ...task, superseded: true };

function newTask(
  { movement, mint }: PlanningInput,
  due: DueTask,
  earlier: readonly Inspection[],
): Inspection {
  const { rule, subject, startsWith, material } = due;
  const { id, version, legalBasis, agency, kind, blocking, phase, norm, normIn } = rule;
  const task = newInspection(movement, {
    ...{ id: mint(), subject, agency, kind, blocking, phase },
    ...{ rule: { id, version, legalBasis }, norm, normIn, startsWith, material },
  });
  // What failed on the goods as they were stands against release until this one has taken its place.
  const failed = earlier.find((one) => isFor(due, one) && one.result === 'FAILED');
  return failed ? { ...task, reInspectionOf: failed.id } : task;
}
