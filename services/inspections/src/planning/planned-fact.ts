import type { FactData } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Inspection } from '../inspection/domain/inspection.ts';
import type { Movement } from './domain/movement.ts';
import type { Plan } from './domain/plan.ts';

export type TaskOfFact = FactData<'inspections.planned'>['tasks'][number];

/** Tells all tasks that count for the movement's present versions, and those that ended with this plan. */
export function plannedFact(
  movement: Movement,
  plan: Pick<Plan, 'valid' | 'voided'>,
  now: Date,
): NewFact<'inspections.planned'> {
  const { id: movementId, gate, declarationVersion, channelVersion } = movement;
  return {
    name: 'inspections.planned',
    key: movementId,
    subject: movementId,
    gate,
    occurredAt: now,
    data: {
      movementId,
      declarationVersion,
      channelVersion,
      tasks: plan.valid.map(taskOfFact),
      voided: plan.voided.map(({ id }) => id),
    },
  };
}

/** A task as other services hear of it. */
export const taskOfFact = (task: Inspection): TaskOfFact => ({
  inspectionId: task.id,
  subject: task.subject,
  agency: task.agency,
  kind: task.kind,
  blocking: task.blocking,
  phase: task.phase,
  rule: task.rule,
  norm: task.norm,
  normIn: task.normIn,
  startsWith: task.startsWith,
});
