import type { Direction } from '@onegate/codes';
import type { ObligationKind } from '../../movement/domain/obligations.ts';

export type Way = 'IN' | 'OUT';

/** Facts by which a vehicle passes the line. */
export const PASSING = [
  'vehicle.admitted',
  'vehicle.crossed',
  'vehicle.turned-back',
  'vehicle.returned',
] as const;
export type PassingName = (typeof PASSING)[number];

/** Into Vietnam or out of it; nothing for an admission from inland. Refused entry, it goes out again. */
export function wayOf(name: PassingName, direction: Direction): Way | undefined {
  if (name === 'vehicle.admitted') return direction === 'IMPORT' ? 'IN' : undefined;
  return name === 'vehicle.turned-back' ? 'IN' : 'OUT';
}

/** What a vehicle owes customs once it has gone that way; nothing when it goes home. */
export function owedAfter(plate: string, way: Way): { kind: ObligationKind; cause: string } | undefined {
  const vietnamese = plate.startsWith('VN:');
  if (way === 'IN' && !vietnamese) return { kind: 'FOREIGN_VEHICLE_EXIT', cause: 'FOREIGN_VEHICLE_IN' };
  if (way === 'OUT' && vietnamese) return { kind: 'VEHICLE_RETURN', cause: 'VIETNAMESE_VEHICLE_OUT' };
  return undefined;
}

/** Letters and digits alone: what two plates of different provinces can have in common. */
export const digestOf = (plate: string): string => plate.slice(plate.lastIndexOf(':') + 1);

/** A plate whose numbers repeat over provinces, read without one. */
export const lacksProvince = (plate: string): boolean => plate.startsWith('KH::');

export interface OpenVisit {
  readonly obligationId: string;
  readonly movementId: string;
  readonly plate: string;
  readonly since: string;
}

export type Match =
  | { readonly kind: 'ONE'; readonly visit: OpenVisit }
  | { readonly kind: 'NONE' }
  | { readonly kind: 'AMBIGUOUS' };

/**
 * The open visit that a vehicle's way home ends.
 * @param open those of every plate with the same letters and digits
 */
export function visitEndedBy(plate: string, at: string, open: readonly OpenVisit[]): Match {
  const country = plate.slice(0, 3);
  const before = open.filter((visit) => visit.since <= at && visit.plate.startsWith(country));
  const exact = before.filter((visit) => visit.plate === plate);
  const unsure = before.filter((visit) => lacksProvince(visit.plate) !== lacksProvince(plate));
  const [visit] = exact;
  if (exact.length === 1 && unsure.length === 0 && visit && !lacksProvince(plate))
    return { kind: 'ONE', visit };
  return exact.length + unsure.length === 0 ? { kind: 'NONE' } : { kind: 'AMBIGUOUS' };
}
