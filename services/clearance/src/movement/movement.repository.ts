import type { Transaction } from '@onegate/persistence';
import type { MovementFile } from './domain/movement-file.ts';

/** A file as it stands in the database, and what time it is there. */
export interface StoredFile {
  /** Null when no declaration of this movement has been submitted yet. */
  readonly file: MovementFile | null;
  readonly version: number;
  /** The database's clock after the lock, milliseconds since 1970: the axis of `recordedAt`. */
  readonly now: number;
}

const FIND = `
  SELECT file.state, coalesce(file.version, 0) AS version,
         floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
  FROM (SELECT $1::uuid AS movement_id) AS wanted
  LEFT JOIN movement_file AS file USING (movement_id)`;

/** Reads the file of a movement; the transaction must hold the movement's lock. */
export async function findFile(tx: Transaction, movementId: string): Promise<StoredFile> {
  const [row] = await tx.read<{ state: MovementFile | null; version: number; now: number }>(FIND, [
    movementId,
  ]);
  if (!row) throw new Error('PostgreSQL answered a query for one row with none');
  return { file: row.state, version: row.version, now: row.now };
}
