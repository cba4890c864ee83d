import type { NewFact } from '@onegate/messaging';
import type { Inspection } from '../inspection/domain/inspection.ts';
import { taskOfFact } from './planned-fact.ts';

/** Tells of one task that came beside the plan: the approval of an amendment, or an inspection done again. */
export const addedFact = (task: Inspection, occurredAt: Date): NewFact<'inspection.added'> => ({
  name: 'inspection.added',
  key: task.movementId,
  subject: task.subject.id,
  gate: task.gate,
  occurredAt,
  data: {
    task: taskOfFact(task),
    ...(task.amendmentId !== null && { amendmentId: task.amendmentId }),
  },
});
