import type { Database, Transaction } from '@onegate/persistence';
import type { SealedTruth } from './domain/compartment.ts';

export interface SealedHold {
  readonly truth: SealedTruth;
  readonly reviewAt: string;
  readonly reviewedAt: string | null;
  readonly liftedAt: string | null;
}

export type SealedAct = 'PLACED' | 'EXTENDED' | 'REVIEWED' | 'LIFTED';

interface Row {
  truth: SealedTruth;
  review_at: Date;
  reviewed_at: Date | null;
  lifted_at: Date | null;
}

const SELECT = 'SELECT truth, review_at, reviewed_at, lifted_at FROM sealed_hold';

type Reader = Pick<Database | Transaction, 'read'>;

/** What is true of a sealed hold; undefined for one that is not sealed, or is none. */
export async function findSealed(reader: Reader, holdId: string): Promise<SealedHold | undefined> {
  const [row] = await reader.read<Row>(`${SELECT} WHERE hold_id = $1`, [holdId]);
  return row && sealedOf(row);
}

/** Open ones whose compartment this person is in, the oldest first. */
export async function listInside(reader: Reader, agency: string, person: string): Promise<SealedHold[]> {
  const rows = await reader.read<Row>(
    `${SELECT} WHERE lifted_at IS NULL AND agency = $1 AND $2 = ANY (people) ORDER BY placed_at LIMIT 200`,
    [agency, person],
  );
  return rows.map(sealedOf);
}

/** What is seen from outside of those that are open at a gate: which, and since when. */
export async function listOutside(
  reader: Reader,
  gates: readonly string[],
): Promise<{ holdId: string; gate: string; placedAt: Date; reviewAt: Date; reviewedAt: Date | null }[]> {
  return await reader.read(
    `SELECT hold_id AS "holdId", gate, placed_at AS "placedAt", review_at AS "reviewAt", reviewed_at AS "reviewedAt"
     FROM sealed_hold WHERE lifted_at IS NULL AND gate = ANY ($1) ORDER BY placed_at LIMIT 1000`,
    [gates],
  );
}

export async function keepSealed(tx: Transaction, truth: SealedTruth, salt: string): Promise<void> {
  const { holdId, gate, agency, unit, people, placedAt, reviewAt } = truth;
  await tx.write(
    `INSERT INTO sealed_hold (hold_id, gate, agency, unit, people, truth, salt, placed_at, review_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [holdId, gate, agency, unit, people, JSON.stringify(truth), salt, placedAt, reviewAt],
  );
}

const CHANGES: Readonly<Record<Exclude<SealedAct, 'PLACED'>, string>> = {
  EXTENDED: 'UPDATE sealed_hold SET review_at = $2 WHERE hold_id = $1',
  REVIEWED: 'UPDATE sealed_hold SET reviewed_at = $2 WHERE hold_id = $1',
  LIFTED: 'UPDATE sealed_hold SET lifted_at = $2 WHERE hold_id = $1',
};

/** Changes the one thing that an act changes. */
export async function changeSealed(
  tx: Transaction,
  holdId: string,
  act: Exclude<SealedAct, 'PLACED'>,
  at: string,
): Promise<void> {
  await tx.write(CHANGES[act], [holdId, at]);
}

/** Acts on a sealed hold are kept in the compartment, in order; the record shows none but its beginning and end. */
export async function noteAct(
  tx: Transaction,
  holdId: string,
  act: SealedAct,
  by: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.write(
    `INSERT INTO sealed_act (hold_id, seq, act, by, at, detail)
     SELECT $1, coalesce(max(seq), 0) + 1, $2, $3, clock_timestamp(), $4 FROM sealed_act WHERE hold_id = $1`,
    [holdId, act, by, JSON.stringify(detail)],
  );
}

const sealedOf = (row: Row): SealedHold => ({
  truth: row.truth,
  reviewAt: row.review_at.toISOString(),
  reviewedAt: row.reviewed_at?.toISOString() ?? null,
  liftedAt: row.lifted_at?.toISOString() ?? null,
});
