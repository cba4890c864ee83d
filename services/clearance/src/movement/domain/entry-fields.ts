import type { Input, InputOf } from './input.ts';
import { type MovementFile, shipmentsOf } from './movement-file.ts';

/** The record that an input is about first. */
export function primaryRecord(file: MovementFile, input: Input): string {
  if (input.name === 'truck.moved') return known(file, input.data.shipmentIds)[0] ?? file.movementId;
  const { subject, task } = input.data as { subject?: { id: string }; task?: { subject: { id: string } } };
  const id = subject?.id ?? task?.subject.id;
  return id !== undefined && file.records[id] ? id : file.movementId;
}

/** Every record that shows an input: a fact of the movement is mirrored into its shipments', one of a shipment is not. */
export function recordsShowing(file: MovementFile, input: Input): string[] {
  const primary = primaryRecord(file, input);
  if (input.name === 'truck.moved') return [primary, ...known(file, input.data.shipmentIds).slice(1)];
  if (input.name === 'cargo.changed') return [primary];
  if (input.name === 'transshipment.completed')
    return [primary, ...known(file, input.data.parts.flatMap(movedWith))];
  if (primary !== file.movementId) return [primary];
  const shipments = shipmentsOf(file);
  const { shipmentIds } = input.data as { shipmentIds?: readonly string[] };
  return [primary, ...(shipmentIds ? shipments.filter((id) => shipmentIds.includes(id)) : shipments)];
}

const known = (file: MovementFile, ids: readonly string[]): string[] => ids.filter((id) => file.records[id]);

/** A shipment, and the part of it that became one of its own. */
const movedWith = ({ shipmentId, child }: InputOf<'transshipment.completed'>['data']['parts'][number]) =>
  child ? [shipmentId, child.shipmentId] : [shipmentId];

/** Until the enterprise has notice of a hold, its grounds stand in a field of their own that only agencies see. */
function holdShown(file: MovementFile, input: Input): Record<string, unknown> {
  const data: Record<string, unknown> = { ...input.data, ...input.noted };
  if (input.name === 'hold.notified') {
    const { legalBasis, reasonCode } = file.holds[input.data.holdId] ?? {};
    return { ...data, legalBasis, reasonCode };
  }
  if (input.name !== 'hold.placed' || data['noticeDueAt'] === undefined) return data;
  if (input.data.sealed) return { ...data, noticeDueAt: undefined };
  const { legalBasis, reasonCode, reviewAt, ...open } = data;
  return { ...open, heldBack: { legalBasis, reasonCode, reviewAt } };
}

/** What a record shows of an input: all of it, but of other enterprises' goods on the same truck nothing. */
export function dataShown(file: MovementFile, input: Input, recordId: string): Record<string, unknown> {
  if (input.name.startsWith('hold.')) return holdShown(file, input);
  const data: Record<string, unknown> = { ...input.data, ...input.noted };
  if (recordId === file.movementId) return data;
  if ('declaration' in input.data) {
    const { declaration } = input.data;
    const own = declaration.shipments.filter(({ shipmentId }) => shipmentId === recordId);
    return { ...data, declaration: { ...declaration, shipments: own } };
  }
  if (input.name === 'transshipment.completed') {
    const parts = input.data.parts.filter((part) => movedWith(part).includes(recordId));
    return { ...data, parts, shipmentIds: parts.map(({ shipmentId }) => shipmentId) };
  }
  const shown = new Set([recordId, file.movementId]);
  if ('moved' in input.data)
    return { ...data, moved: input.data.moved.filter(({ subject }) => shown.has(subject.id)) };
  if ('tasks' in input.data) {
    return { ...data, tasks: input.data.tasks.filter(({ subject }) => shown.has(subject.id)) };
  }
  return 'shipmentIds' in input.data ? { ...data, shipmentIds: [recordId] } : data;
}
