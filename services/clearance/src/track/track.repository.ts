import { createHash } from 'node:crypto';
import { asSystem, type Database, type Transaction } from '@onegate/persistence';
import type { MovementFile } from '../movement/domain/movement-file.ts';

/** Which record a code leads to: declarations tells the digest of the code alone. */
export interface TrackingRow {
  readonly digest: string;
  readonly record_id: string;
}

const WRITE = `
  INSERT INTO tracking (digest, record_id)
  SELECT digest, record_id FROM json_to_recordset($1::json) AS given (digest text, record_id uuid)
  ON CONFLICT (digest) DO NOTHING`;

export async function writeTracking(tx: Transaction, rows: readonly TrackingRow[]): Promise<void> {
  if (rows.length > 0) await tx.write(WRITE, [JSON.stringify(rows)]);
}

const FIND = `
  SELECT record.record_id, file.state
  FROM tracking JOIN record USING (record_id) JOIN movement_file AS file USING (movement_id)
  WHERE tracking.digest = $1`;

/** Digest of a code: the one who asks sends the code, what is stored cannot be turned back into one. */
export const digestOfCode = (code: string): string => createHash('sha256').update(code).digest('base64url');

/** The record of a code. Whoever holds the code may ask, whoever it is: so the search looks beyond every scope. */
export async function findTracked(
  database: Database,
  code: string,
): Promise<{ readonly recordId: string; readonly file: MovementFile } | undefined> {
  const [row] = await asSystem(() =>
    database.read<{ record_id: string; state: MovementFile }>(FIND, [digestOfCode(code)]),
  );
  return row && { recordId: row.record_id, file: row.state };
}
