import type { Database, Transaction } from '@onegate/persistence';
import { movesExplanations, type Rearming, type StoredRearming } from './rearming.ts';

type Reader = Pick<Database | Transaction, 'read'>;
type Row = StoredRearming & Record<string, unknown>;

const COLUMNS = 'id, gate, unit, what, because, reference, cause, reached, complete';

/** Later than every instance has heard of the change: from then on none sets a clock as it was before. */
const LEAD = "interval '2 seconds'";

const INSERT = `
  INSERT INTO rearming (gate, unit, what, because, reference, cause, begins_at)
  VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + ${LEAD})`;

export async function insertRearming(tx: Transaction, rearming: Rearming): Promise<void> {
  const { gate, unit, what = null, because, reference, cause } = rearming;
  await tx.write(INSERT, [gate, unit, what, because, reference, JSON.stringify(cause)]);
}

/** Those that are under way, the oldest first. */
export async function openRearmings(reader: Reader): Promise<StoredRearming[]> {
  return await reader.read<Row>(
    `SELECT ${COLUMNS} FROM rearming WHERE NOT complete AND begins_at <= now() ORDER BY id LIMIT 20`,
  );
}

export async function findRearming(reader: Reader, id: string): Promise<StoredRearming | undefined> {
  const [row] = await reader.read<Row>(`SELECT ${COLUMNS} FROM rearming WHERE id = $1`, [id]);
  return row;
}

/** What changed last at a gate, done with or not. */
export async function lastRearming(reader: Reader, gate: string): Promise<StoredRearming | undefined> {
  const [row] = await reader.read<Row>(
    `SELECT ${COLUMNS} FROM rearming WHERE gate = $1 ORDER BY id DESC LIMIT 1`,
    [gate],
  );
  return row;
}

/** So many movements in one transaction: it must end well before others wait in vain. */
export const CHUNK = 100;

/** Open clocks in the order of their movements: closed ones are never looked at. */
export const NEXT = `
  SELECT DISTINCT clock.movement_id AS id FROM clock JOIN movement_file USING (movement_id)
  WHERE closed_at IS NULL AND clock.movement_id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
    AND gate = $1 AND ($2::text IS NULL OR clock.unit = $2)
  ORDER BY clock.movement_id LIMIT ${CHUNK}`;

/** And breaches whose clock is closed perhaps, but whose head may have still to explain them: twice as far back as an outage is declared. */
export const NEXT_WITH_BREACHES = `
  SELECT id FROM (
    (${NEXT}) UNION
    (SELECT DISTINCT movement_id FROM breach
     WHERE gate = $1 AND movement_id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
       AND withdrawn_at IS NULL AND breached_at > now() - interval '60 days'
     ORDER BY movement_id LIMIT ${CHUNK})) AS concerned
  ORDER BY id LIMIT ${CHUNK}`;

/** The next movements with clocks that may be concerned, behind the one that was reached. */
export async function nextMovements(reader: Reader, rearming: StoredRearming): Promise<string[]> {
  const { gate, unit, reached } = rearming;
  const next = movesExplanations(rearming) ? NEXT_WITH_BREACHES : NEXT;
  const rows = await reader.read<{ id: string }>(next, [gate, unit, reached]);
  return rows.map(({ id }) => id);
}

/** @param reached null: no more are left */
export async function noteProgress(
  tx: Transaction,
  id: string,
  reached: string | null,
  moved: number,
): Promise<void> {
  await tx.write(
    `UPDATE rearming SET reached = coalesce($2, reached), complete = $2::uuid IS NULL, moved = moved + $3 WHERE id = $1`,
    [id, reached, moved],
  );
}
