import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { isFree } from '../movement/domain/release.ts';
import { findFiles } from '../movement/movement.repository.ts';
import type { OpenMovement } from '../movement/open-movement.ts';

/** Homes of the shipments on a truck that were declared on other movements. */
function homesOf(file: MovementFile | null | undefined): string[] {
  const aboard = Object.values(file?.guests ?? {}).filter((guest) => guest.aboard);
  return [...new Set(aboard.map(({ homeMovementId }) => homeMovementId))];
}

/** Locks a movement and the homes of all that its truck carries: no hold can slip in between. */
export async function lockWithHomes(tx: Transaction, movementId: string): Promise<void> {
  const found = (await findFiles(tx, [movementId])).get(movementId);
  await tx.lock([movementId, ...homesOf(found?.file)].map(movementLock));
}

type Open = (tx: Transaction, movementId: string) => Promise<OpenMovement>;

/**
 * The homes of a truck's guests, open, when nothing stands against the leaving of any.
 * @throws Refusal when a guest is not free, or came aboard only now.
 */
export async function homesThatLetGo(
  tx: Transaction,
  file: MovementFile,
  open: Open,
): Promise<OpenMovement[]> {
  const homes: OpenMovement[] = [];
  for (const id of homesOf(file)) {
    if (!tx.holds(movementLock(id))) throw new Refusal('clearance.exit.not-released', { retryAfter: 1 });
    const home = await open(tx, id);
    if (!home.file || !guestsFrom(file, id).every((guest) => isFreeIn(home.file, guest)))
      throw new Refusal('clearance.exit.not-released');
    homes.push(home);
  }
  return homes;
}

const isFreeIn = (home: MovementFile | null, shipmentId: string): boolean =>
  home !== null && home.amendment === null && isFree(home, shipmentId);

export const guestsFrom = (file: MovementFile, homeMovementId: string): string[] =>
  Object.entries(file.guests ?? {})
    .filter(([, guest]) => guest.aboard && guest.homeMovementId === homeMovementId)
    .map(([id]) => id);
