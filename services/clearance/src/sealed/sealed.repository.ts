import type { Database, Transaction } from '@onegate/persistence';
import { OBJECTION, type ObjectionRow } from '../holds/hold.repository.ts';
import type { SealedTruth } from './domain/compartment.ts';

export interface SealedHold {
  readonly truth: SealedTruth;
  readonly reviewAt: string;
  /** When that date was set. */
  readonly reviewSince: string;
  readonly reviewedAt: string | null;
  readonly liftedAt: string | null;
  /** The last objection of the enterprise to it. */
  readonly objection: ObjectionRow | null;
}

export type SealedAct = 'PLACED' | 'EXTENDED' | 'REVIEWED' | 'ANSWERED' | 'LIFTED';

interface Row {
  truth: SealedTruth;
  review_at: Date;
  review_since: Date;
  reviewed_at: Date | null;
  lifted_at: Date | null;
  objection: ObjectionRow | null;
}

const SELECT = `
  SELECT truth, review_at, review_since, reviewed_at, lifted_at, ${OBJECTION('sealed_hold.hold_id')} AS objection
  FROM sealed_hold`;

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

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

export interface OutsideHold {
  readonly holdId: string;
  readonly gate: string;
  readonly placedAt: Date;
  readonly reviewAt: Date;
  readonly reviewSince: Date;
  readonly reviewedAt: Date | null;
}

/**
 * What is seen from outside of those that are open at a gate: which, and since when. Number and age are public; they are
 * read past the compartment, without anything of what is true.
 */
export async function listOutside(reader: Reader, gates: readonly string[]): Promise<OutsideHold[]> {
  return await reader.beyond<OutsideHold & Record<string, unknown>>(
    `SELECT hold_id AS "holdId", gate, placed_at AS "placedAt", review_at AS "reviewAt",
            review_since AS "reviewSince", reviewed_at AS "reviewedAt"
     FROM sealed_hold WHERE lifted_at IS NULL AND gate = ANY ($1) ORDER BY placed_at LIMIT 1000`,
    [gates],
  );
}

export async function keepSealed(tx: Transaction, truth: SealedTruth, salt: string): Promise<void> {
  const { holdId, gate, agency, unit, people, placedAt, reviewAt } = truth;
  await tx.write(
    `INSERT INTO sealed_hold (hold_id, gate, agency, unit, people, truth, salt, placed_at, review_at, review_since)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)`,
    [holdId, gate, agency, unit, people, JSON.stringify(truth), salt, placedAt, reviewAt],
  );
}

/** Acts that change the hold itself. */
type SealedChange = Exclude<SealedAct, 'PLACED' | 'ANSWERED'>;

const CHANGES: Readonly<Record<SealedChange, string>> = {
  EXTENDED: 'UPDATE sealed_hold SET review_at = $2, review_since = clock_timestamp() WHERE hold_id = $1',
  REVIEWED: 'UPDATE sealed_hold SET reviewed_at = $2 WHERE hold_id = $1',
  LIFTED: 'UPDATE sealed_hold SET lifted_at = $2 WHERE hold_id = $1',
};

/** Changes the one thing that an act changes. */
export async function changeSealed(
  tx: Transaction,
  holdId: string,
  act: SealedChange,
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
  reviewSince: row.review_since.toISOString(),
  objection: row.objection,
  reviewedAt: row.reviewed_at?.toISOString() ?? null,
  liftedAt: row.lifted_at?.toISOString() ?? null,
});
