import type { Transaction } from '@onegate/persistence';
import { findByMovement, saveStanding } from './declaration.repository.ts';
import type { Declaration } from './declaration.ts';
import { closed } from './domain/transitions.ts';
import { freePlates } from './plate-hold.repository.ts';

/**
 * Closes the declaration of a movement and frees its plate.
 * @returns the declaration as it was, or undefined when there is none to be closed
 */
export async function endMovement(
  tx: Transaction,
  movementId: string,
  status: 'COMPLETED' | 'CANCELLED' | 'REFUSED',
  at: Date,
): Promise<Declaration | undefined> {
  const declaration = await findByMovement(tx, movementId);
  if (!declaration || declaration.closedAt) return undefined;
  await freePlates(tx, movementId, [declaration.content.vehicle.plate.key]);
  await saveStanding(tx, closed(declaration, status, at));
  return declaration;
}
