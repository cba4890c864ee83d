import { events } from '../../route/domain/events.ts';
import { differencesOfCorrection } from './correction-differences.ts';
import type { Input, InputName } from './input.ts';
import { type MovementFile, recordOf } from './movement-file.ts';
import { WEIGHT_BEYOND_TOLERANCE } from './weighed.ts';

/** How a fact can contradict what clearance has recorded. It becomes an entry all the same, and somebody settles it. */
export const DIFFERENCES = {
  FACT_OUT_OF_STAGE: 'The fact does not fit the stage that the record is in.',
  INSPECTION_UNKNOWN: 'The inspection is in no plan.',
  PERMIT_UNKNOWN: 'The truck left under another permit than the one given, or under none.',
  TURNED_BACK_AFTER_ACKNOWLEDGEMENT: 'The neighbour had acknowledged that it has the truck.',
  AFTER_EXIT_PERMIT: 'It would have kept the goods, had it come before the exit permit.',
  TRANSSHIPMENT_UNKNOWN: 'The transshipment was not begun, or had ended already.',
  PLATE_AMBIGUOUS: 'Which visit of a vehicle the plate begins or ends cannot be told.',
  CORRECTION_OUT_OF_ORDER:
    'As corrected, it would have happened before what it follows, or after what follows it.',
  DECISION_STANDS: 'What was concluded from a fact that never happened has no way back on the route.',
  BREACH_UNFOUNDED: 'By the time that counts now, a breach that was told was none.',
  WEIGHT_BEYOND_TOLERANCE: 'The load weighs otherwise than was declared, beyond the tolerance of its goods.',
  SHIPMENT_UNKNOWN: 'The shipment was never declared on this movement.',
} as const;

export type DifferenceCode = keyof typeof DIFFERENCES;

/** What in an input contradicts the file as it was before. */
export function differencesOf(file: MovementFile, input: Input): DifferenceCode[] {
  const found: DifferenceCode[] = [];
  const { stage } = recordOf(file, file.movementId);
  if (events[input.name][stage] === 'DIFFERENCE') found.push('FACT_OUT_OF_STAGE');
  if (input.name === 'vehicle.turned-back' && file.seen['crossing.acknowledged'] !== undefined)
    found.push('TURNED_BACK_AFTER_ACKNOWLEDGEMENT');
  if (namesUnknownInspection(file, input)) found.push('INSPECTION_UNKNOWN');
  if (input.name === 'vehicle.exited' && input.data.permitId !== file.permit?.id)
    found.push('PERMIT_UNKNOWN');
  if (input.name === 'plate.ambiguous') found.push('PLATE_AMBIGUOUS');
  if (input.name === 'obligation.created' && input.data.cause === WEIGHT_BEYOND_TOLERANCE)
    found.push('WEIGHT_BEYOND_TOLERANCE');
  found.push(...differencesOfTrucks(file, input));
  if (input.name === 'fact.corrected') found.push(...differencesOfCorrection(file, input));
  if (file.permit && KEEPS_GOODS.has(input.name)) found.push('AFTER_EXIT_PERMIT');
  return found;
}

const KEEPS_GOODS: ReadonlySet<InputName> = new Set([
  'channel.changed',
  'inspection.added',
  'declaration.amended',
]);

function namesUnknownInspection(file: MovementFile, input: Input): boolean {
  if (!input.name.startsWith('inspection.') || input.name === 'inspection.added') return false;
  const { inspectionId } = input.data as { inspectionId?: string };
  return inspectionId !== undefined && file.tasks[inspectionId] === undefined;
}

/** Of goods that change trucks. */
function differencesOfTrucks(file: MovementFile, input: Input): DifferenceCode[] {
  const found: DifferenceCode[] = [];
  if (input.name === 'transshipment.completed' || input.name === 'transshipment.abandoned')
    if (file.transshipments?.[input.data.transshipmentId] === undefined) found.push('TRANSSHIPMENT_UNKNOWN');
  if (input.name === 'transshipment.completed') {
    const own = input.data.parts.filter(({ homeMovementId }) => homeMovementId === file.movementId);
    if (own.some(({ shipmentId }) => !file.records[shipmentId])) found.push('SHIPMENT_UNKNOWN');
  }
  if (input.name === 'goods.unloaded') {
    const known = (id: string) => file.records[id] !== undefined || file.guests?.[id] !== undefined;
    if (!input.data.shipmentIds.every(known)) found.push('SHIPMENT_UNKNOWN');
  }
  return found;
}
