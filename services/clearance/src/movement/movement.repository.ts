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

interface Row {
  id: string;
  state: MovementFile | null;
  version: number;
  now: number;
}

const FIND = `
  SELECT wanted.id, file.state, coalesce(file.version, 0) AS version,
         floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
  FROM unnest($1::uuid[]) AS wanted (id)
  LEFT JOIN movement_file AS file ON file.movement_id = wanted.id`;

/** Reads the files of movements whose locks the transaction holds. */
export async function findFiles(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  const rows = await tx.read<Row>(FIND, [ids]);
  return new Map(rows.map(({ id, state, version, now }) => [id, { file: state, version, now }]));
}
