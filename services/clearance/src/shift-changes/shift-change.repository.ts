import { missing, type Page, pageOf } from '@onegate/http';
import type { Cause } from '@onegate/messaging';
import type { Database, Transaction } from '@onegate/persistence';
import type { ShiftChange } from './domain/shift-change.ts';
import type { ShiftChangeFile, ShiftChangeView } from './shift-change.view.ts';

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

interface Row {
  id: string;
  gate: string;
  unit: string;
  officer: string | null;
  to_officer: string;
  deadline: Date;
  opened_at: Date;
  opened_by: string;
  cause: Cause;
  reached: string | null;
  complete: boolean;
}

/** A shift change that is under way. */
export interface StoredChange extends ShiftChange {
  readonly id: string;
  readonly gate: string;
  readonly openedBy: string;
  readonly cause: Cause;
  readonly reached: string | null;
  readonly complete: boolean;
}

const ALL = 'SELECT * FROM shift_change';

const viewOf = (row: Row): ShiftChangeView => ({
  id: row.id,
  gate: row.gate,
  unit: row.unit,
  ...(row.officer !== null && { officer: row.officer }),
  toOfficer: row.to_officer,
  deadline: row.deadline.toISOString(),
  openedAt: row.opened_at.toISOString(),
  complete: row.complete,
});

/** @throws Refusal when there is no such shift change */
export async function getShiftChange(
  reader: Reader,
  id: string,
): Promise<{ view: ShiftChangeView; stored: StoredChange }> {
  const [row] = await reader.read<Row & Record<string, unknown>>(`${ALL} WHERE id = $1`, [id]);
  if (!row)
    throw await missing(
      reader,
      'SELECT id FROM shift_change WHERE id = $1',
      [id],
      'clearance.shift-change.not-found',
    );
  const { unit, officer, gate, cause, reached, complete, opened_by: openedBy, to_officer: toOfficer } = row;
  const deadline = row.deadline.toISOString();
  return {
    view: viewOf(row),
    stored: { id, gate, unit, officer, toOfficer, deadline, openedBy, cause, reached, complete },
  };
}

export async function incompleteChanges(reader: Reader): Promise<string[]> {
  const rows = await reader.read<{ id: string }>(
    'SELECT id FROM shift_change WHERE NOT complete ORDER BY id LIMIT 20',
  );
  return rows.map(({ id }) => id);
}

export async function insertChange(tx: Transaction, change: StoredChange): Promise<void> {
  const { id, gate, unit, officer, toOfficer, deadline, openedBy, cause } = change;
  await tx.write(
    `INSERT INTO shift_change (id, gate, unit, officer, to_officer, deadline, opened_by, cause, complete)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, false)`,
    [id, gate, unit, officer, toOfficer, deadline, openedBy, JSON.stringify(cause)],
  );
}

/** A file that was looked at: offered, or what stood against it. */
export interface LookedAt {
  readonly recordId: string;
  readonly handoverId: string | null;
  readonly obstacle: string | null;
}

export async function noteProgress(
  tx: Transaction,
  id: string,
  files: readonly LookedAt[],
  reached: string | null,
): Promise<void> {
  if (files.length > 0)
    await tx.write(
      `INSERT INTO shift_change_file (shift_change_id, record_id, handover_id, obstacle)
       SELECT $1, "recordId", "handoverId", obstacle
       FROM json_to_recordset($2::json) AS given ("recordId" uuid, "handoverId" uuid, obstacle text)
       ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(files)],
    );
  await tx.write('UPDATE shift_change SET reached = $2, complete = $2::uuid IS NULL WHERE id = $1', [
    id,
    reached,
  ]);
}

export async function listShiftChanges(
  reader: Reader,
  gates: readonly string[],
  { unit, after, limit }: { unit: string | undefined; after: string | null; limit: number },
): Promise<Page<ShiftChangeView>> {
  const rows = await reader.read<Row & Record<string, unknown>>(
    `${ALL} WHERE gate = ANY ($1) AND ($2::text IS NULL OR unit = $2) AND ($3::uuid IS NULL OR id < $3)
     ORDER BY id DESC LIMIT $4`,
    [gates, unit ?? null, after, limit + 1],
  );
  return pageOf(rows, limit, viewOf, ({ id }) => [id]);
}

interface FileRow {
  record_id: string;
  ref: string;
  handover_id: string | null;
  obstacle: string | null;
  state: string | null;
  refusal_code: string | null;
}

export async function filesOf(
  reader: Reader,
  id: string,
  after: string | null,
  limit: number,
): Promise<Page<ShiftChangeFile>> {
  const rows = await reader.read<FileRow & Record<string, unknown>>(
    `SELECT file.record_id, record.ref, file.handover_id, file.obstacle, handover.state, handover.refusal_code
     FROM shift_change_file AS file JOIN record USING (record_id)
     LEFT JOIN handover ON handover.id = file.handover_id
     WHERE shift_change_id = $1 AND ($2::uuid IS NULL OR file.record_id > $2) ORDER BY file.record_id LIMIT $3`,
    [id, after, limit + 1],
  );
  return pageOf(rows, limit, fileView, ({ record_id: recordId }) => [recordId]);
}

const fileView = (row: FileRow): ShiftChangeFile => ({
  recordId: row.record_id,
  ref: row.ref,
  ...(row.handover_id !== null && { handoverId: row.handover_id }),
  ...(row.state !== null && { state: row.state }),
  ...(row.refusal_code !== null && { refusalCode: row.refusal_code }),
  ...(row.obstacle !== null && { obstacle: row.obstacle }),
});
