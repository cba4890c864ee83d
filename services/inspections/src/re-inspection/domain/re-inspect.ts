import { Refusal } from '@onegate/problems';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import type { Movement } from '../../planning/domain/movement.ts';
import { newInspection, ready } from '../../planning/domain/new-inspection.ts';
import { canBegin } from '../../planning/domain/readiness.ts';

export interface ReInspection {
  /** The earlier task, whose result no longer counts. */
  readonly earlier: Inspection;
  readonly repeated: Inspection;
}

/** What a leader orders: to do one concluded task again, on new grounds. */
export interface Order {
  readonly id: string;
  readonly inspectionId: string;
  readonly subjectId: string;
  readonly by: string;
  readonly grounds: string;
  readonly at: Date;
}

/** A concluded task is done again: a new one, blocking, linked to the old. */
export function reInspect(movement: Movement, tasks: readonly Inspection[], order: Order): ReInspection {
  const earlier = repeatable(movement, tasks, order);
  const { id, grounds } = order;
  const { subject, agency, kind, phase, rule, norm, normIn, startsWith, material } = earlier;
  const again = {
    ...newInspection(movement, {
      ...{ id, subject, agency, kind, phase, rule, norm, normIn, startsWith, material },
      blocking: true,
    }),
    reInspectionOf: earlier.id,
    grounds,
  };
  const superseded = { ...earlier, superseded: true };
  const others = tasks.map((task) => (task === earlier ? superseded : task));
  return {
    earlier: superseded,
    repeated: canBegin(again, movement, others) ? ready(again, order.at) : again,
  };
}

function repeatable(movement: Movement, tasks: readonly Inspection[], order: Order): Inspection {
  if (movement.closedAt !== null) throw new Refusal('inspections.movement.closed');
  const earlier = tasks.find(({ id }) => id === order.inspectionId);
  if (earlier?.subject.id !== order.subjectId) throw otherSubject(order);
  if (earlier.status !== 'CONCLUDED' || earlier.amendmentId !== null)
    throw new Refusal('inspections.re-inspection.not-concluded', {
      members: { inspectionStatus: earlier.status },
    });
  if (earlier.superseded) throw new Refusal('inspections.re-inspection.superseded');
  if (earlier.officer === order.by) throw new Refusal('inspections.re-inspection.own-act');
  return earlier;
}

const otherSubject = ({ inspectionId }: Order): Refusal =>
  new Refusal('inspections.re-inspection.other-subject', {
    faults: [
      {
        code: 'validation.other-subject',
        field: '/inspectionId',
        message: 'inspectionId must be an inspection of the movement or shipment in the address',
        value: inspectionId,
      },
    ],
  });
