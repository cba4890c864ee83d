import { type LockKey, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';

/** Taken by whoever is about to hold a plate, together with the lock of the movement. */
export const plateLock = (plateKey: string): LockKey => streamLock('plate', plateKey);

/**
 * Holds the plate for the movement; holding what it holds already is fine.
 * @throws Refusal `declarations.plate.on-another-movement`
 */
export async function holdPlate(tx: Transaction, plateKey: string, movementId: string): Promise<void> {
  const held = await tx.write(
    `INSERT INTO plate_hold AS hold (plate_key, movement_id) VALUES ($1, $2)
     ON CONFLICT (plate_key) DO UPDATE SET movement_id = EXCLUDED.movement_id
       WHERE hold.movement_id = EXCLUDED.movement_id
     RETURNING plate_key`,
    [plateKey, movementId],
  );
  if (held.length === 0) throw new Refusal('declarations.plate.on-another-movement');
}

/** Frees what the movement holds of these plates. */
export async function freePlates(
  tx: Transaction,
  movementId: string,
  plateKeys: readonly string[],
): Promise<void> {
  await tx.write('DELETE FROM plate_hold WHERE plate_key = ANY ($2::text[]) AND movement_id = $1', [
    movementId,
    plateKeys,
  ]);
}
