import type { Database, Transaction } from '@onegate/persistence';

type Reader = Pick<Database | Transaction, 'read'>;

/** How far the turn of a unit has come. */
export interface UnitTurn {
  /** Every file of the unit is as the roster said at this instant. */
  readonly turnedTo: string;
  /** Where it is going; null when it has arrived. */
  readonly target: string | null;
  /** The record that it reached last on the way. */
  readonly reached: string | null;
}

const NEVER: UnitTurn = { turnedTo: '1970-01-01T00:00:00.000Z', target: null, reached: null };

export async function findTurn(reader: Reader, unit: string): Promise<UnitTurn> {
  const [row] = await reader.read<{ turned_to: Date; target: Date | null; reached: string | null }>(
    'SELECT turned_to, target, reached FROM unit_turn WHERE unit = $1',
    [unit],
  );
  if (!row) return NEVER;
  const { turned_to: turnedTo, target, reached } = row;
  return { turnedTo: turnedTo.toISOString(), target: target?.toISOString() ?? null, reached };
}

export async function writeTurn(tx: Transaction, unit: string, turn: UnitTurn): Promise<void> {
  await tx.write(
    `INSERT INTO unit_turn (unit, turned_to, target, reached) VALUES ($1, $2, $3, $4)
     ON CONFLICT (unit) DO UPDATE SET turned_to = $2, target = $3, reached = $4`,
    [unit, turn.turnedTo, turn.target, turn.reached],
  );
}

export interface HeldFile {
  readonly recordId: string;
  readonly movementId: string;
  readonly officer: string | null;
}

/** So many files change hands in one transaction: it must end well before others wait in vain. */
export const CHUNK = 100;

const HELD = `
  SELECT record_id AS "recordId", movement_id AS "movementId", holding.officer
  FROM holding JOIN record USING (record_id)
  WHERE upper_inf(valid) AND holding.unit = $1 AND ($2::text IS NULL OR holding.officer = $2)
    AND record_id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
  ORDER BY record_id LIMIT ${CHUNK}`;

/** The next open files of a unit, or of one officer of it, behind one that was reached. */
export async function heldFiles(
  reader: Reader,
  unit: string,
  officer: string | null,
  reached: string | null,
): Promise<HeldFile[]> {
  return await reader.read<HeldFile & Record<string, unknown>>(HELD, [unit, officer, reached]);
}
