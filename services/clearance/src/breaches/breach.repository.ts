import { missing } from '@onegate/http';
import type { ActingAgency } from '@onegate/codes';
import type { Placed, Sorted } from '@onegate/http';
import type { Database, Transaction } from '@onegate/persistence';
import type { ListBreachesQuery } from './breach.requests.ts';
import type { BreachView } from './breach.view.ts';

interface Row {
  id: string;
  record_id: string;
  movement_id: string;
  gate: string;
  clock: string;
  agency: ActingAgency;
  unit: string;
  head: string | null;
  due_at: Date;
  breached_at: Date;
  level: string | null;
  explain_by: Date | null;
  explain_within: string;
  cause_code: string | null;
  explanation: string | null;
  explained_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_because: string | null;
  state: string;
}

const BREACHES = `
  SELECT *, CASE WHEN withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN explain_by <= now() THEN CASE WHEN explained_at IS NULL THEN 'MISSING' ELSE 'FROZEN' END
                 WHEN explained_at IS NULL THEN 'AWAITED' ELSE 'EXPLAINED' END AS state
  FROM breach`;

const list = (sorted: Sorted): string => `
  SELECT *, ${sorted.placeSql} AS place FROM (${BREACHES}) AS known
  WHERE ($1::text[] IS NULL OR gate = ANY ($1)) AND ($2::uuid IS NULL OR record_id = $2)
    AND ($3::text IS NULL OR agency = $3) AND ($4::text IS NULL OR state = $4) AND ${sorted.behind('id', '$5', '$6')}
  ORDER BY ${sorted.order('id')} LIMIT $7`;

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

export type Breach = Pick<
  Row,
  'gate' | 'agency' | 'unit' | 'movement_id' | 'record_id' | 'clock' | 'state'
> & {
  /** How long its head has to explain it. */
  readonly within: string;
  readonly view: BreachView;
};

/** @throws Refusal when there is no such breach */
export async function getBreach(reader: Reader, id: string): Promise<Breach> {
  const [row] = await reader.read<Row>(`${BREACHES} WHERE id = $1`, [id]);
  if (!row)
    throw await missing(reader, 'SELECT id FROM breach WHERE id = $1', [id], 'clearance.breach.not-found');
  return { ...row, within: row.explain_within, view: viewOf(row) };
}

/** Breaches of these gates (of all when null), each with its place in the order. */
export async function listBreaches(
  reader: Reader,
  gates: readonly string[] | null,
  { record, agency, explanationState }: ListBreachesQuery,
  sorted: Sorted,
  limit: number,
): Promise<(Placed & { view: BreachView })[]> {
  const asked = [record ?? null, agency ?? null, explanationState ?? null];
  const rows = await reader.read<Row & Placed>(list(sorted), [gates, ...asked, ...sorted.values, limit]);
  return rows.map((row) => ({ place: row.place, view: viewOf(row) }));
}

const viewOf = (row: Row): BreachView => ({
  breachId: row.id,
  recordId: row.record_id,
  clock: row.clock,
  agency: row.agency,
  unit: row.unit,
  ...(row.head !== null && { head: row.head }),
  dueAt: row.due_at.toISOString(),
  breachedAt: row.breached_at.toISOString(),
  ...(row.level !== null && { level: row.level }),
  explanationState: row.state,
  ...(row.explain_by !== null && { explainBy: row.explain_by.toISOString() }),
  ...(row.cause_code !== null && { causeCode: row.cause_code }),
  ...(row.explanation !== null && { explanation: row.explanation }),
  ...(row.explained_at !== null && { explainedAt: row.explained_at.toISOString() }),
  ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at.toISOString() }),
  ...(row.withdrawn_because !== null && { withdrawnBecause: row.withdrawn_because }),
});
