import { type Database, type Transaction, streamLock } from '@onegate/persistence';
import type { Counted } from './domain/gathering.ts';

const ADD = `
  INSERT INTO refused (hour, caller, roles, agency, unit, enterprise, gates, operation, resource, code, count, first_at, last_at)
  SELECT date_trunc('hour', now()), caller, ARRAY(SELECT json_array_elements_text(roles)), agency, unit, enterprise,
         ARRAY(SELECT json_array_elements_text(gates)), operation, resource, code, count, now(), now()
  FROM json_to_recordset($1::json) AS given (caller text, roles json, agency text, unit text, enterprise text,
    gates json, operation text, resource text, code text, count integer)
  ON CONFLICT (hour, caller, operation, resource, code)
  DO UPDATE SET count = refused.count + EXCLUDED.count, last_at = EXCLUDED.last_at`;

/** Counts refusals up in the hour in which they are written; each kind once. */
export async function addRefused(database: Database, counted: readonly Counted[]): Promise<void> {
  await database.write(async (tx) => {
    await tx.lock(counted.map(({ caller }) => streamLock('refused', caller)));
    await tx.write(ADD, [JSON.stringify(counted)]);
  });
}

/** One kind of refusal in one hour, as it is shown and hashed. */
export interface RefusedRow {
  readonly id: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly caller: string;
  readonly roles: readonly string[];
  readonly agency: string | null;
  readonly unit: string | null;
  readonly enterprise: string | null;
  readonly gates: readonly string[];
  readonly operation: string;
  readonly resource: string;
  readonly code: string;
  readonly count: number;
}

const COLUMNS = `
  id, to_char(first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "firstAt",
  to_char(last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastAt",
  caller, roles, agency, unit, enterprise, gates, operation, resource, code, count`;

const LIST = `
  SELECT ${COLUMNS} FROM refused
  WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR caller = $2) AND ($3::text IS NULL OR operation = $3)
    AND ($4::text IS NULL OR code = $4)
    AND ($5::date IS NULL OR (hour >= $5::date AND hour < $5::date + 1))
  ORDER BY id DESC LIMIT $6`;

export interface RefusedFilter {
  readonly caller?: string;
  readonly operation?: string;
  readonly code?: string;
  /** Of UTC. */
  readonly day?: string;
  /** Id of the last one of the page before. */
  readonly before?: string;
  readonly limit: number;
}

/** The newest first. */
export async function listRefused(database: Database, filter: RefusedFilter): Promise<RefusedRow[]> {
  const { before, caller, operation, code, day, limit } = filter;
  return await database.read<RefusedRow>(LIST, [before, caller, operation, code, day, limit].map(orNull));
}

const orNull = (value: string | number | undefined): string | number | null => value ?? null;

const OF_DAY = `
  SELECT ${COLUMNS} FROM refused
  WHERE hour >= $1::date AND hour < $1::date + 1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;

/** In the order in which they first happened, from behind `after`. */
export async function refusedOf(
  tx: Transaction,
  day: string,
  after: string | undefined,
  limit: number,
): Promise<RefusedRow[]> {
  return await tx.read<RefusedRow>(OF_DAY, [day, after ?? null, limit]);
}
