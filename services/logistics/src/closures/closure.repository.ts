import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Source } from '../movement/movement.repository.ts';
import type { Authority, Closure, ClosureKind, Window } from './domain/closure.ts';

interface Row {
  closure_id: string;
  version: number;
  gate: string;
  kind: ClosureKind;
  closed_from: Date;
  closed_to: Date | null;
  authority: Authority;
  decision: string;
  legal_basis: string;
  declared_at: Date;
  reopened_at: Date | null;
}

const COLUMNS = `
  closure_id, version, gate, kind, closed_from, closed_to, authority, decision, legal_basis, declared_at, reopened_at`;

const closureOf = (row: Row): Closure => ({
  id: row.closure_id,
  version: row.version,
  gate: row.gate,
  kind: row.kind,
  from: row.closed_from,
  to: row.closed_to,
  authority: row.authority,
  decision: row.decision,
  legalBasis: row.legal_basis,
  declaredAt: row.declared_at,
  reopenedAt: row.reopened_at,
});

/** @throws Refusal when the gate has no such closure */
export async function getClosure(source: Source, gate: string, id: string): Promise<Closure> {
  const [row] = await source.read<Row & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM closure WHERE gate = $1 AND closure_id = $2`,
    [gate, id],
  );
  if (!row) throw new Refusal('logistics.closure.not-found');
  return closureOf(row);
}

const OVERLAPPING = `
  SELECT ${COLUMNS} FROM closure
  WHERE gate = $1 AND tstzrange(closed_from, closed_to) && tstzrange($2, $3) ORDER BY closed_from, closure_id`;

/** Closures of a gate that have a part of a time in them. */
export async function closuresWithin(source: Source, gate: string, { from, to }: Window): Promise<Closure[]> {
  const rows = await source.read<Row & Record<string, unknown>>(OVERLAPPING, [gate, from, to]);
  return rows.map(closureOf);
}

/** Why nobody passes the barrier at an instant, if so. */
export async function closureAt(source: Source, gate: string, at: Date): Promise<Closure | undefined> {
  const rows = await source.read<Row & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM closure WHERE gate = $1 AND closed_from <= $2 AND (closed_to IS NULL OR closed_to > $2)
     ORDER BY closed_to DESC NULLS FIRST, closure_id LIMIT 1`,
    [gate, at],
  );
  return rows[0] && closureOf(rows[0]);
}

const LIST = `
  SELECT ${COLUMNS} FROM closure
  WHERE gate = $1 AND ($2::timestamptz IS NULL OR closed_from <= $2 AND (closed_to IS NULL OR closed_to > $2))
    AND ($3::uuid IS NULL OR closure_id < $3)
  ORDER BY closure_id DESC LIMIT $4`;

/** The newest first. */
export async function listClosures(
  source: Source,
  gate: string,
  { at, after, limit }: { at: string | null; after: string | null; limit: number },
): Promise<Closure[]> {
  const rows = await source.read<Row & Record<string, unknown>>(LIST, [gate, at, after, limit]);
  return rows.map(closureOf);
}

const INSERT = `
  INSERT INTO closure (closure_id, gate, kind, closed_from, closed_to, authority, decision, legal_basis, declared_by,
                       declared_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export async function insertClosure(
  tx: Transaction,
  closure: Omit<Closure, 'version' | 'reopenedAt'>,
  by: string,
): Promise<void> {
  const { id, gate, kind, from, to, authority, decision, legalBasis, declaredAt } = closure;
  await tx.write(INSERT, [id, gate, kind, from, to, authority, decision, legalBasis, by, declaredAt]);
}

export async function endClosure(
  tx: Transaction,
  id: string,
  to: Date,
  by: string,
  now: Date,
): Promise<void> {
  await tx.write(
    `UPDATE closure SET closed_to = $2, reopened_by = $3, reopened_at = $4, version = version + 1
     WHERE closure_id = $1`,
    [id, to, by, now],
  );
}
