import { hasPassed } from '@onegate/codes';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import { isQuarantine } from '../../rules/domain/due-tasks.ts';

interface Whereabouts {
  readonly admittedAt: Date | null;
  readonly yardEnteredAt: Date | null;
}

/** Whether the work of a planned task can begin, given where the truck is and what else was concluded. */
export function canBegin(task: Inspection, truck: Whereabouts, all: readonly Inspection[]): boolean {
  switch (task.startsWith) {
    case 'vehicle.admitted':
      return truck.admittedAt !== null;
    case 'yard.entered':
    case 'inspection.started':
      return truck.yardEnteredAt !== null;
    case 'inspection.concluded':
      return truck.yardEnteredAt !== null && quarantinePassed(task.subject.id, all);
    case 'amendment.admitted':
      return true;
  }
}

/** True when every quarantine task of the shipment that still counts has passed. */
export function quarantinePassed(shipmentId: string, all: readonly Inspection[]): boolean {
  return all
    .filter((task) => task.subject.id === shipmentId && isQuarantine(task.kind))
    .filter((task) => !task.superseded && task.status !== 'VOIDED')
    .every((task) => task.result !== null && hasPassed(task.result));
}
