import type { Transaction } from '@onegate/persistence';
import type { MovementFile, RecordState } from '../domain/movement-file.ts';

export interface RecordRow {
  readonly record_id: string;
  readonly movement_id: string;
  readonly kind: string;
  readonly ref: string;
  readonly gate: string;
  readonly direction: string;
  readonly opened_at: string;
  readonly stage: string;
  readonly stage_since: string;
  readonly agency: string | null;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly head: string | null;
  readonly held_since: string | null;
  readonly waiting_on: string | null;
  readonly due_at: string | null;
  readonly released_at: string | null;
  readonly open: boolean;
}

const WRITE = `
  INSERT INTO record (record_id, movement_id, kind, ref, gate, direction, opened_at, stage, stage_since, agency, unit,
                      officer, head, held_since, waiting_on, due_at, released_at, open)
  SELECT record_id, movement_id, kind, ref, gate, direction, opened_at, stage, stage_since, agency, unit,
         officer, head, held_since, waiting_on, due_at, released_at, open
  FROM json_to_recordset($1::json) AS given (
    record_id uuid, movement_id uuid, kind text, ref text, gate text, direction text, opened_at timestamptz, stage text,
    stage_since timestamptz, agency text, unit text, officer text, head text, held_since timestamptz, waiting_on text,
    due_at timestamptz, released_at timestamptz, open boolean)
  ON CONFLICT (record_id) DO UPDATE
  SET stage = excluded.stage, stage_since = excluded.stage_since, agency = excluded.agency, unit = excluded.unit,
      officer = excluded.officer, head = excluded.head, held_since = excluded.held_since,
      waiting_on = excluded.waiting_on, due_at = excluded.due_at, released_at = excluded.released_at,
      open = excluded.open`;

export async function writeRecords(tx: Transaction, rows: readonly RecordRow[]): Promise<void> {
  if (rows.length > 0) await tx.write(WRITE, [JSON.stringify(rows)]);
}

export const recordRow = (file: MovementFile, recordId: string, record: RecordState): RecordRow => ({
  record_id: recordId,
  movement_id: file.movementId,
  kind: record.kind,
  ref: record.ref,
  gate: file.gate,
  direction: file.direction,
  opened_at: file.recordedAt,
  stage: record.stage,
  stage_since: record.stageSince,
  agency: record.holder?.agency ?? null,
  unit: record.holder?.unit ?? null,
  officer: record.holder?.officer ?? null,
  head: record.holder?.head ?? null,
  held_since: record.holder?.since ?? null,
  waiting_on: record.waitingOn,
  due_at: record.dueAt,
  released_at: record.releasedAt,
  open: record.holder !== null,
});

/** Whether something changed that the row shows; sequence and hash stand in the file alone. */
export const showsChange = (before: RecordState | undefined, after: RecordState): boolean =>
  before?.stage !== after.stage ||
  before.stageSince !== after.stageSince ||
  before.holder !== after.holder ||
  before.waitingOn !== after.waitingOn ||
  before.dueAt !== after.dueAt ||
  before.releasedAt !== after.releasedAt;
