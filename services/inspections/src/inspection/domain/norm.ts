import { millisecondsOf } from '@onegate/codes';
import type { Inspection } from './inspection.ts';

/** When the norm runs out if its clock starts `at`. Working time counts as calendar time until calendars are known. */
export const dueAfter = ({ norm }: Pick<Inspection, 'norm'>, at: Date): Date =>
  new Date(at.getTime() + millisecondsOf(norm));

/** Until the work starts, a task whose norm runs from its start is taken as due by the norm from when it could. */
export const dueBeforeStart = (task: Inspection): Date | null =>
  task.startsWith === 'inspection.started' && task.readyAt !== null
    ? dueAfter(task, task.readyAt)
    : task.dueAt;
