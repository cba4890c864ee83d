import type { Inspection, Subject } from '../../inspection/domain/inspection.ts';
import { dueAfter } from '../../inspection/domain/norm.ts';
import type { ClockStart, NormIn, Phase } from '../../rules/domain/rule.ts';
import { enterprisesOf } from './declared-truck.ts';
import type { Movement } from './movement.ts';

/** What makes a task: who does what on what, by which rule and norm. */
export interface TaskPlan extends Pick<Inspection, 'agency' | 'kind' | 'blocking' | 'rule'> {
  readonly id: string;
  readonly subject: Subject;
  readonly phase: Phase;
  readonly norm: string;
  readonly normIn: NormIn;
  readonly startsWith: ClockStart;
  readonly material: string;
}

/** A task as it is when it comes into the world: planned, nobody's yet. */
export function newInspection(movement: Movement, plan: TaskPlan): Inspection {
  return {
    ...plan,
    movementId: movement.id,
    gate: movement.gate,
    enterprises: enterprisesOf(movement, plan.subject.id),
    status: 'PLANNED',
    version: 1,
    unit: null,
    officer: null,
    readyAt: null,
    dueAt: null,
    claimedAt: null,
    startedAt: null,
    closedAt: null,
    findings: [],
    informationRequests: [],
    result: null,
    findingCodes: [],
    measures: [],
    note: null,
    voidReason: null,
    reInspectionOf: null,
    grounds: null,
    amendmentId: null,
    superseded: false,
  };
}

/** The work can begin. */
export const ready = (task: Inspection, at: Date): Inspection => ({
  ...task,
  status: 'READY',
  readyAt: at,
  dueAt: dueAfter(task, at),
});
