import type { Placed, Sorted } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Source } from '../movement/movement.repository.ts';
import type { Closure, Window } from './domain/closure.ts';

const COLUMNS = `
  closure_id AS id, version, gate, kind, closed_from AS "from", closed_to AS "to", authority, decision,
  legal_basis AS "legalBasis", declared_at AS "declaredAt", reopened_at AS "reopenedAt",
  taken_back_at AS "takenBackAt"`;

/** @throws Refusal when the gate has no such closure */
export async function getClosure(source: Source, gate: string, id: string): Promise<Closure> {
  const [found] = await source.read<Closure>(
    `SELECT ${COLUMNS} FROM closure WHERE gate = $1 AND closure_id = $2`,
    [gate, id],
  );
  if (!found) throw new Refusal('logistics.closure.not-found');
  return found;
}

const OVERLAPPING = `
  SELECT ${COLUMNS} FROM closure
  WHERE gate = $1 AND taken_back_at IS NULL AND tstzrange(closed_from, closed_to) && tstzrange($2, $3)
  ORDER BY closed_from, closure_id`;

/** Closures of a gate that have a part of a time in them. */
export async function closuresWithin(source: Source, gate: string, { from, to }: Window): Promise<Closure[]> {
  return await source.read<Closure>(OVERLAPPING, [gate, from, to]);
}

/** Why nobody passes the barrier at an instant, if so. */
export async function closureAt(source: Source, gate: string, at: Date): Promise<Closure | undefined> {
  const [closure] = await source.read<Closure>(
    `SELECT ${COLUMNS} FROM closure WHERE gate = $1 AND taken_back_at IS NULL AND closed_from <= $2
       AND (closed_to IS NULL OR closed_to > $2)
     ORDER BY closed_to DESC NULLS FIRST, closure_id LIMIT 1`,
    [gate, at],
  );
  return closure;
}

const list = (sorted: Sorted): string => `
  SELECT ${COLUMNS}, ${sorted.placeSql} AS place FROM closure
  WHERE gate = $1 AND ($2::timestamptz IS NULL
      OR taken_back_at IS NULL AND closed_from <= $2 AND (closed_to IS NULL OR closed_to > $2))
    AND ${sorted.behind('closure_id', '$3', '$4')}
  ORDER BY ${sorted.order('closure_id')} LIMIT $5`;

export async function listClosures(
  source: Source,
  gate: string,
  { at, sorted, limit }: { at: string | null; sorted: Sorted; limit: number },
): Promise<(Closure & Placed)[]> {
  return await source.read(list(sorted), [gate, at, ...sorted.values, limit]);
}

const INSERT = `
  INSERT INTO closure (closure_id, gate, kind, closed_from, closed_to, authority, decision, legal_basis, declared_by,
                       declared_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export async function insertClosure(tx: Transaction, closure: Closure, by: string): Promise<void> {
  const { id, gate, kind, from, to, authority, decision, legalBasis, declaredAt } = closure;
  await tx.write(INSERT, [id, gate, kind, from, to, authority, decision, legalBasis, by, declaredAt]);
}

export async function saveEnd(tx: Transaction, closure: Closure, by: string): Promise<void> {
  const { id, version, to, reopenedAt } = closure;
  await tx.write(
    `UPDATE closure SET version = $2, closed_to = $3, reopened_by = $4, reopened_at = $5 WHERE closure_id = $1`,
    [id, version, to, by, reopenedAt],
  );
}

export async function saveTakenBack(tx: Transaction, closure: Closure, by: string): Promise<void> {
  const { id, version, takenBackAt } = closure;
  await tx.write(
    `UPDATE closure SET version = $2, taken_back_at = $3, reopened_by = $4 WHERE closure_id = $1`,
    [id, version, takenBackAt, by],
  );
}
