import type { Transaction } from '@onegate/persistence';

export interface DifferenceRow {
  readonly id: string;
  readonly movement_id: string;
  readonly gate: string;
  readonly code: string;
  readonly fact: string;
  readonly event_id: string;
  readonly recorded_at: string;
}

const WRITE = `
  INSERT INTO difference (id, movement_id, gate, code, fact, event_id, recorded_at)
  SELECT id, movement_id, gate, code, fact, event_id, recorded_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, movement_id uuid, gate text, code text, fact text, event_id uuid, recorded_at timestamptz)`;

export async function writeDifferences(tx: Transaction, rows: readonly DifferenceRow[]): Promise<void> {
  if (rows.length > 0) await tx.write(WRITE, [JSON.stringify(rows)]);
}
