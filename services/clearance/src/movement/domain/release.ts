import { concerns, guestsCleared, hasPermit, isOnTruck, isTransshipping } from './legs.ts';
import { type MovementFile, recordOf, shipmentsOf } from './movement-file.ts';
import { isRefused } from './refused.ts';
import { openBlocking } from './task.ts';

/** Everything that can stand between goods and their release, in the order in which it is told. */
export const BLOCKERS = [
  'REFUSED',
  'NOT_ACCEPTED',
  'AMENDMENT_PENDING',
  'HOLD',
  'INSPECTIONS_NOT_PLANNED',
  'INSPECTION_OPEN',
  'INSPECTION_FAILED',
  'CHARGES_NOT_ASSESSED',
] as const;

export type Blocker = (typeof BLOCKERS)[number];

/** What keeps a record from release now; empty when it may go. */
export function blockersOf(file: MovementFile, recordId: string): Blocker[] {
  const blocking = openBlocking(file, recordId);
  const stands: Record<Blocker, boolean> = {
    REFUSED: isRefused(file, recordId),
    NOT_ACCEPTED: file.seen['declaration.accepted'] === undefined,
    AMENDMENT_PENDING: file.amendment !== null,
    HOLD: isHeld(file, recordId),
    INSPECTIONS_NOT_PLANNED: !isPlannedForNow(file),
    INSPECTION_OPEN: blocking.some((task) => task.status !== 'CONCLUDED'),
    INSPECTION_FAILED: blocking.some((task) => task.status === 'CONCLUDED'),
    CHARGES_NOT_ASSESSED: file.assessedFor !== file.declarationVersion,
  };
  return BLOCKERS.filter((blocker) => stands[blocker]);
}

/** A hold on the movement holds every shipment; one on a shipment holds the truck that carries it. */
export function isHeld(file: MovementFile, recordId: string): boolean {
  const held = Object.values(file.holds);
  if (held.length === 0) return false;
  return held.some((hold) => concerns(file, hold.recordId, recordId));
}

function isPlannedForNow(file: MovementFile): boolean {
  const { planned } = file;
  return (
    planned?.declarationVersion === file.declarationVersion && planned.channelVersion === file.channelVersion
  );
}

/** Released; a movement when all of it is. Once exit is permitted nothing turns that back. */
export function hasRecordCleared(file: MovementFile, recordId: string): boolean {
  if (hasPermit(file, recordId)) return true;
  if (isTransshipping(file, recordId)) return false;
  if (recordId !== file.movementId) return recordOf(file, recordId).releasedAt !== null;
  return shipmentsCleared(file) && blockersOf(file, recordId).length === 0;
}

/** Every shipment on the truck is released. */
export const siblingsCleared = (file: MovementFile): boolean =>
  file.permit !== null || (shipmentsCleared(file) && !isTransshipping(file, file.movementId));

const shipmentsCleared = (file: MovementFile): boolean =>
  shipmentsOf(file).every((id) => !isOnTruck(file, id) || recordOf(file, id).releasedAt !== null) &&
  guestsCleared(file);

/** Nothing stands against leaving: released, not held again, and not between two trucks. */
export const isFree = (file: MovementFile, shipmentId: string): boolean =>
  file.records[shipmentId]?.releasedAt != null &&
  !isHeld(file, shipmentId) &&
  !isTransshipping(file, shipmentId);
