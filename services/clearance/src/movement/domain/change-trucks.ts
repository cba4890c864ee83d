import type { FactData } from '@onegate/contracts';
import { isOnHomeTruck, type Leg, legOf } from './legs.ts';
import { type Instant, type MovementFile, recordOf, without } from './movement-file.ts';

type Completed = FactData<'transshipment.completed'>;
type Part = Completed['parts'][number];

export function beginTransshipment(
  file: MovementFile,
  { transshipmentId, ...open }: FactData<'transshipment.started'>,
): MovementFile {
  if (file.transshipped?.includes(transshipmentId)) return file;
  return { ...file, transshipments: { ...file.transshipments, [transshipmentId]: open } };
}

export const endTransshipment = (file: MovementFile, id: string): MovementFile => ({
  ...file,
  transshipments: without(file.transshipments ?? {}, id),
  transshipped: [...(file.transshipped ?? []), id],
});

/** Takes over where the goods are now. Said a second time, it changes nothing. */
export function completeTransshipment(start: MovementFile, data: Completed, at: Instant): MovementFile {
  if (start.transshipped?.includes(data.transshipmentId)) return start;
  let file = endTransshipment(start, data.transshipmentId);
  for (const part of data.parts) {
    if (part.homeMovementId === file.movementId && file.records[part.shipmentId])
      file = travel(splitOff(file, part, at), part, data, at);
    else if (part.homeMovementId !== file.movementId) file = changeGuest(file, part, data);
  }
  return file;
}

const movedId = ({ child, shipmentId }: Part): string => child?.shipmentId ?? shipmentId;

/** The part that goes becomes a shipment of its own, which stands where its parent does. */
function splitOff(file: MovementFile, { shipmentId, child }: Part, at: Instant): MovementFile {
  const carried = file.carried[shipmentId];
  if (!child || !carried || file.records[child.shipmentId]) return file;
  const born = { stageSince: at, holder: null, agreed: null, seq: 0, hash: '', lastEvent: '' };
  const record = { ...recordOf(file, shipmentId), ref: child.ref, ...born };
  const leg = legOf(file, shipmentId);
  return {
    ...file,
    records: { ...file.records, [child.shipmentId]: record },
    carried: { ...file.carried, [child.shipmentId]: carried },
    parents: { ...file.parents, [child.shipmentId]: shipmentId },
    ...(leg && { legs: { ...file.legs, [child.shipmentId]: file.legs?.[shipmentId] ?? [] } }),
  };
}

function travel(file: MovementFile, part: Part, data: Completed, at: Instant): MovementFile {
  const plates = data.receivingPlates.map(({ text, key }) => ({ text, key }));
  const { transshipmentId, receivingMovementId: truckId } = data;
  return withLeg(file, movedId(part), { truckId, plates, place: null, since: at, transshipmentId });
}

const withLeg = (file: MovementFile, shipmentId: string, leg: Leg): MovementFile => ({
  ...file,
  legs: { ...file.legs, [shipmentId]: [...(file.legs?.[shipmentId] ?? []), leg] },
});

function changeGuest(file: MovementFile, part: Part, data: Completed): MovementFile {
  const { homeMovementId } = part;
  const id = movedId(part);
  const known = file.guests?.[id];
  const arrives = data.receivingMovementId === file.movementId;
  if (!arrives && !known) return file;
  const guest = { homeMovementId, released: known?.released ?? false, aboard: arrives };
  return { ...file, guests: { ...file.guests, [id]: guest } };
}

/** Goods taken off into a yard: the truck goes on without them. */
export function unload(start: MovementFile, data: FactData<'goods.unloaded'>, at: Instant): MovementFile {
  const { yard, place, shipmentIds } = data;
  let file = start;
  for (const id of shipmentIds) {
    const guest = file.guests?.[id];
    if (guest) file = { ...file, guests: { ...file.guests, [id]: { ...guest, aboard: false } } };
    if (!file.records[id]) continue;
    const leg = { truckId: null, plates: [], place: { yard, place }, since: at, transshipmentId: null };
    file = withLeg(file, id, leg);
  }
  return file;
}

export function seeTruck(file: MovementFile, data: FactData<'truck.moved'>): MovementFile {
  const { truckMovementId, stage, permitted, factId: lastFact } = data;
  return { ...file, trucks: { ...file.trucks, [truckMovementId]: { stage, permitted, lastFact } } };
}

export function hearOfGuest(file: MovementFile, data: FactData<'cargo.changed'>): MovementFile {
  const { shipmentId, homeMovementId, released } = data;
  const aboard = file.guests?.[shipmentId]?.aboard ?? false;
  return { ...file, guests: { ...file.guests, [shipmentId]: { homeMovementId, released, aboard } } };
}

/** Shipments that others than their own movement's truck carry, with that truck. */
export function onOtherTrucks(file: MovementFile): { shipmentId: string; truckId: string }[] {
  return Object.keys(file.legs ?? {}).flatMap((shipmentId) => {
    const truckId = legOf(file, shipmentId)?.truckId;
    return truckId == null || isOnHomeTruck(file, shipmentId) ? [] : [{ shipmentId, truckId }];
  });
}
