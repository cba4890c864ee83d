import { onOtherTrucks } from './change-trucks.ts';
import type { Input, InputName } from './input.ts';
import { type MovementFile, recordOf } from './movement-file.ts';
import { isFree } from './release.ts';
import type { Told } from './told.ts';

/** Facts of a truck that belong into the record of every shipment on it, wherever that was declared. */
const MIRRORED: ReadonlySet<InputName> = new Set([
  'transshipment.completed',
  'charges.settled',
  'queue.joined',
  'vehicle.called',
  'exit.permitted',
  'vehicle.exited',
  'vehicle.crossed',
  'crossing.acknowledged',
  'crossing.presumed',
  'vehicle.turned-back',
]);

/** What trucks and shipments that are at home in different files have to tell each other. */
export const tellLegs = (before: MovementFile, after: MovementFile, input: Input): Told[] => [
  ...cargoNews(before, after),
  ...truckNews(before, after, input),
];

/** To the truck: whether a shipment of ours may leave with it. */
function cargoNews(before: MovementFile, after: MovementFile): Told[] {
  if (after.legs === undefined) return [];
  const known = new Map(onOtherTrucks(before).map(({ shipmentId, truckId }) => [shipmentId, truckId]));
  return onOtherTrucks(after).flatMap(({ shipmentId, truckId }) => {
    const released = isFree(after, shipmentId);
    if (known.get(shipmentId) === truckId && isFree(before, shipmentId) === released) return [];
    const { movementId: homeMovementId } = after;
    const data = { truckMovementId: truckId, homeMovementId, shipmentId, released };
    return [{ name: 'cargo.changed' as const, subject: shipmentId, data }];
  });
}

/** To the homes of our guests: what the truck does. */
function truckNews(before: MovementFile, after: MovementFile, input: Input): Told[] {
  const homes = new Map<string, string[]>();
  for (const [id, { homeMovementId, aboard }] of Object.entries(after.guests ?? {}))
    if (aboard) homes.set(homeMovementId, [...(homes.get(homeMovementId) ?? []), id]);
  if (homes.size === 0) return [];
  const { movementId: truckMovementId, permit } = after;
  const { stage } = recordOf(after, truckMovementId);
  const moved = before.records[truckMovementId]?.stage !== stage;
  if (!moved && !MIRRORED.has(input.name)) return [];
  const plates = after.plates.map(({ text }) => text);
  const truck = { fact: input.name, factId: input.eventId, stage, permitted: permit !== null, plates };
  return [...homes].map(([homeMovementId, shipmentIds]) => ({
    name: 'truck.moved' as const,
    subject: truckMovementId,
    data: { truckMovementId, homeMovementId, shipmentIds, ...truck },
  }));
}
