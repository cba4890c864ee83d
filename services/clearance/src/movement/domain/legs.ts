import type { Stage } from '@onegate/codes';
import type { Instant, MovementFile } from './movement-file.ts';

export interface LegPlate {
  readonly text: string;
  readonly key: string;
}

/** Where a shipment is since it left the truck before: on another one, or in a yard. */
export interface Leg {
  /** Movement of the truck that carries it; null while it stands in a yard. */
  readonly truckId: string | null;
  readonly plates: readonly LegPlate[];
  readonly place: { readonly yard: string; readonly place: string } | null;
  readonly since: Instant;
  /** Transshipment that brought it there; null for an unloading. */
  readonly transshipmentId: string | null;
}

/** What is known of a truck that carries shipments of this movement. */
export interface TruckSeen {
  readonly stage: Stage;
  readonly permitted: boolean;
  /** Event id of the fact that said so last. */
  readonly lastFact: string;
}

/** A shipment of another movement on this one's truck. */
export interface Guest {
  readonly homeMovementId: string;
  readonly released: boolean;
  readonly aboard: boolean;
}

/** Goods on their way from one truck to another. */
export interface OpenTransshipment {
  readonly sourceMovementId: string;
  readonly receivingMovementId: string;
  readonly shipmentIds: readonly string[];
}

/** Of a movement whose goods never changed trucks, nothing of this is there. */
export interface Travels {
  /** By shipment, the legs after the first, which was the home movement. */
  readonly legs?: Readonly<Record<string, readonly Leg[]>>;
  /** By movement, the other trucks that carry them. */
  readonly trucks?: Readonly<Record<string, TruckSeen>>;
  readonly guests?: Readonly<Record<string, Guest>>;
  readonly transshipments?: Readonly<Record<string, OpenTransshipment>>;
  /** Transshipments that were completed or abandoned. */
  readonly transshipped?: readonly string[];
  /** Child shipment by parent: the part of it that changed trucks alone. */
  readonly parents?: Readonly<Record<string, string>>;
}

/** The leg that a shipment is on; undefined while it is on the truck that it was declared on. */
export const legOf = (file: MovementFile, shipmentId: string): Leg | undefined =>
  file.legs?.[shipmentId]?.at(-1);

/** The movement itself, and each shipment that its own truck carries. */
export function isOnHomeTruck(file: MovementFile, recordId: string): boolean {
  const leg = legOf(file, recordId);
  return leg === undefined || leg.truckId === file.movementId;
}

/** Aboard by the declaration in force, and on the truck still. */
export const isOnTruck = (file: MovementFile, shipmentId: string): boolean =>
  file.carried[shipmentId] !== undefined && isOnHomeTruck(file, shipmentId);

/** A truck that brought goods to a transshipment has been inspected with them. */
const UNSEEN: TruckSeen = { stage: 'UNDER_INSPECTION', permitted: false, lastFact: '' };

/** The other truck that a shipment is on; null while it is on none; undefined on its own. */
export function otherTruck(file: MovementFile, recordId: string): TruckSeen | null | undefined {
  if (isOnHomeTruck(file, recordId)) return undefined;
  const truckId = legOf(file, recordId)?.truckId ?? null;
  return truckId === null ? null : (file.trucks?.[truckId] ?? UNSEEN);
}

/** Whether the truck that carries a record's goods may leave: what comes now comes too late. */
export function hasPermit(file: MovementFile, recordId: string): boolean {
  const other = otherTruck(file, recordId);
  return other === undefined ? file.permit !== null : (other?.permitted ?? false);
}

/** Whether goods of a record are going from one truck to another now; for the movement: from it or onto it. */
export const isTransshipping = (file: MovementFile, recordId: string): boolean =>
  Object.values(file.transshipments ?? {}).some((open) =>
    recordId === file.movementId
      ? open.sourceMovementId === recordId || open.receivingMovementId === recordId
      : open.shipmentIds.includes(recordId),
  );

/** A shipment's parent, that one's, and so on. */
export function ancestorsOf(file: MovementFile, recordId: string): string[] {
  const parent = file.parents?.[recordId];
  return parent === undefined ? [] : [parent, ...ancestorsOf(file, parent)];
}

/**
 * Whether what is about one record is about another too: a truck's matters are those of the goods on it, a parent's are
 * those of the parts that left it.
 */
export const concerns = (file: MovementFile, subjectId: string, recordId: string): boolean =>
  subjectId === recordId ||
  (subjectId === file.movementId && isOnHomeTruck(file, recordId)) ||
  ancestorsOf(file, recordId).includes(subjectId);

/** Every guest on the truck may leave with it. */
export const guestsCleared = (file: MovementFile): boolean =>
  Object.values(file.guests ?? {}).every((guest) => !guest.aboard || guest.released);
