import type { Transaction } from '@onegate/persistence';
import type { MovementFile } from '../domain/movement-file.ts';

export interface FileRow {
  readonly movement_id: string;
  readonly gate: string;
  readonly version: number;
  readonly state: MovementFile;
}

const WRITE = `
  INSERT INTO movement_file (movement_id, gate, version, state)
  SELECT movement_id, gate, version, state
  FROM json_to_recordset($1::json) AS given (movement_id uuid, gate text, version integer, state jsonb)
  ON CONFLICT (movement_id) DO UPDATE SET version = excluded.version, state = excluded.state`;

export async function writeFiles(tx: Transaction, rows: readonly FileRow[]): Promise<void> {
  if (rows.length > 0) await tx.write(WRITE, [JSON.stringify(rows)]);
}
