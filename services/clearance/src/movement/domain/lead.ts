import { ACTING_AGENCIES, type ActingAgency, millisecondsOf } from '@onegate/codes';
import type { MovementFile } from './movement-file.ts';
import { isOpen, openBlocking, type Task, tasksOf } from './task.ts';

/**
 * The one agency that answers to the enterprise while goods are under inspection: customs where it has a blocking task
 * open, else the agency whose open task has the longest norm, else the management board.
 */
export function leadOf(file: MovementFile, recordId: string): ActingAgency {
  if (openBlocking(file, recordId).some((task) => task.agency === 'CUSTOMS')) return 'CUSTOMS';
  const open = tasksOf(file, recordId)
    .map(([, task]) => task)
    .filter(isOpen);
  return open.sort(byNorm)[0]?.agency ?? openBlocking(file, recordId)[0]?.agency ?? 'MANAGEMENT_BOARD';
}

/** Longest first; equal ones in the fixed order of the agencies, so that the answer never depends on arrival. */
const byNorm = (one: Task, other: Task): number =>
  millisecondsOf(other.norm) - millisecondsOf(one.norm) ||
  ACTING_AGENCIES.indexOf(one.agency) - ACTING_AGENCIES.indexOf(other.agency);
