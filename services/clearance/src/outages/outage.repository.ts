import type { Database, Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Outage, OutageState, OutageSystem, Window } from './domain/outage.ts';

type Reader = Pick<Database | Transaction, 'read'>;

interface Row {
  id: string;
  version: number;
  gate: string;
  system: OutageSystem;
  state: OutageState;
  source: Outage['source'];
  from: Date;
  to: Date | null;
  reason_code: string | null;
  authority: string | null;
  opened_by: string;
  opened_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
}

const OUTAGES = `
  SELECT id, version, gate, system, source, lower(served) AS "from", upper(served) AS "to", reason_code, authority,
         opened_by, opened_at, decided_by, decided_at, ended_by, ended_at,
         CASE WHEN state = 'DECLARED' AND upper(served) <= now() THEN 'ENDED' ELSE state END AS state
  FROM outage`;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const outageOf = ({ from, to, ...row }: Row): Outage => ({
  id: row.id,
  version: row.version,
  gate: row.gate,
  system: row.system,
  state: row.state,
  source: row.source,
  from: from.toISOString(),
  to: iso(to),
  reasonCode: row.reason_code,
  authority: row.authority,
  openedBy: row.opened_by,
  openedAt: row.opened_at.toISOString(),
  decidedBy: row.decided_by,
  decidedAt: iso(row.decided_at),
  endedBy: row.ended_by,
  endedAt: iso(row.ended_at),
});

/** @throws Refusal when there is no such outage */
export async function getOutage(reader: Reader, id: string): Promise<Outage> {
  const [row] = await reader.read<Row & Record<string, unknown>>(`${OUTAGES} WHERE id = $1`, [id]);
  if (!row) throw new Refusal('clearance.outage.not-found');
  return outageOf(row);
}

export interface OutageFilter {
  readonly gate: string | undefined;
  readonly system: string | undefined;
  readonly state: string | undefined;
  /** Only those that covered this instant. */
  readonly at: string | undefined;
}

const LIST = `
  SELECT * FROM (${OUTAGES}) AS known
  WHERE ($1::text IS NULL OR gate = $1) AND ($2::text IS NULL OR system = $2) AND ($3::text IS NULL OR state = $3)
    AND ($4::timestamptz IS NULL OR "from" <= $4 AND ("to" IS NULL OR $4 < "to")) AND ($5::uuid IS NULL OR id < $5)
  ORDER BY id DESC LIMIT $6`;

/** The newest first. */
export async function listOutages(
  reader: Reader,
  { gate, system, state, at }: OutageFilter,
  after: string | null,
  limit: number,
): Promise<Outage[]> {
  const asked = [gate ?? null, system ?? null, state ?? null, at ?? null];
  const rows = await reader.read<Row & Record<string, unknown>>(LIST, [...asked, after, limit]);
  return rows.map(outageOf);
}

const OVERLAPPING = `
  SELECT id FROM outage
  WHERE gate = $1 AND system = $2 AND state <> 'DENIED' AND served && tstzrange($3, $4) AND id IS DISTINCT FROM $5
  ORDER BY id LIMIT 1`;

/** @throws Refusal naming one of the same system at that time that stands, or that nobody has decided on */
export async function refuseOverlapping(
  reader: Reader,
  { gate, system }: Pick<Outage, 'gate' | 'system'>,
  { from, to }: Window,
  except: string | null,
): Promise<void> {
  const [other] = await reader.read<{ id: string }>(OVERLAPPING, [gate, system, from, to, except]);
  if (other) throw new Refusal('clearance.outage.overlaps', { members: { outageId: other.id } });
}

export interface NewOutage extends Window {
  readonly id: string;
  readonly gate: string;
  readonly system: OutageSystem;
  readonly reasonCode: string;
  readonly authority: string;
}

const INSERT = `
  INSERT INTO outage (id, gate, system, state, source, served, reason_code, authority, opened_by, decided_by, decided_at)
  VALUES ($1, $2, $3, 'DECLARED', 'BOARD', tstzrange($4, $5), $6, $7, $8, $8, clock_timestamp())`;

export async function insertOutage(tx: Transaction, outage: NewOutage, by: string): Promise<void> {
  const { id, gate, system, from, to, reasonCode, authority } = outage;
  await tx.write(INSERT, [id, gate, system, from, to, reasonCode, authority, by]);
}

const DECIDE = `
  UPDATE outage SET state = $2, served = tstzrange($3, $4), reason_code = $5, authority = coalesce($6, authority),
                    decided_by = $7, decided_at = clock_timestamp(), version = version + 1
  WHERE id = $1`;

export interface Decided extends Window {
  readonly state: 'DECLARED' | 'DENIED';
  readonly reasonCode: string;
  readonly authority: string | null;
}

export async function decideOutage(tx: Transaction, id: string, decided: Decided, by: string): Promise<void> {
  const { state, from, to, reasonCode, authority } = decided;
  await tx.write(DECIDE, [id, state, from, to, reasonCode, authority, by]);
}

export async function endOutage(tx: Transaction, id: string, to: string, by: string): Promise<void> {
  await tx.write(
    `UPDATE outage SET served = tstzrange(lower(served), $2), ended_by = $3, ended_at = clock_timestamp(),
                       version = version + 1 WHERE id = $1`,
    [id, to, by],
  );
}

/** So that every instance reads the register anew; it is not told to others, for whom nothing of it changed. */
export async function raiseRegisterVersion(tx: Transaction): Promise<void> {
  await tx.write(
    `UPDATE register_version
     SET version = version + 1, published = CASE WHEN published = version THEN version + 1 ELSE published END`,
  );
}
