import { type Caller, may } from '@onegate/auth';
import { parseActor } from '@onegate/contracts';
import { missing, type Placed, type Sorted } from '@onegate/http';
import type { Database, Transaction } from '@onegate/persistence';
import type { ContestView } from './contest.view.ts';

interface Row {
  id: string;
  record_id: string;
  gate: string;
  ground: string;
  unit: string;
  reason_code: string;
  opened_by: string;
  opened_at: Date;
  due_at: Date;
  state: string;
  to_unit: string | null;
  to_officer: string | null;
  decision_code: string | null;
  ended_at: Date | null;
}

const COLUMNS = `id, record_id, gate, ground, unit, reason_code, opened_at, due_at, state, to_unit, to_officer,
  decision_code, ended_at, opened_by`;

const list = (sorted: Sorted): string => `
  SELECT ${COLUMNS}, ${sorted.placeSql} AS place FROM contest
  WHERE ($1::text[] IS NULL OR gate = ANY ($1)) AND ($2::text IS NULL OR state = $2) AND ${sorted.behind('id', '$3', '$4')}
  ORDER BY ${sorted.order('id')} LIMIT $5`;

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

/** @throws Refusal when there is no such contest */
export async function getContest(
  reader: Reader,
  id: string,
  caller: Caller,
): Promise<{ gate: string; view: ContestView }> {
  const [row] = await reader.read<Row>(`SELECT ${COLUMNS} FROM contest WHERE id = $1`, [id]);
  if (!row)
    throw await missing(reader, 'SELECT id FROM contest WHERE id = $1', [id], 'clearance.contest.not-found');
  return { gate: row.gate, view: viewOf(row, caller) };
}

/** Contests of the caller's gates, each with its place in the order. */
export async function listContests(
  reader: Reader,
  caller: Caller,
  state: string | null,
  sorted: Sorted,
  limit: number,
): Promise<(Placed & { view: ContestView })[]> {
  const values = [caller.gates, state, ...sorted.values, limit];
  const rows = await reader.read<Row & Placed>(list(sorted), values);
  return rows.map((row) => ({ place: row.place, view: viewOf(row, caller) }));
}

const viewOf = (row: Row, caller: Caller): ContestView => ({
  contestId: row.id,
  recordId: row.record_id,
  ground: row.ground,
  unit: row.unit,
  reasonCode: row.reason_code,
  openedAt: row.opened_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  state: row.state,
  ...(row.to_unit !== null && { toUnit: row.to_unit }),
  ...(row.to_officer !== null && { toOfficer: row.to_officer }),
  ...(row.decision_code !== null && { decisionCode: row.decision_code }),
  ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
  allowedActions: mayDecide(row, caller) ? ['assignments'] : [],
});

/** Nobody decides on what they opened themselves. */
const mayDecide = ({ state, gate, opened_by: openedBy }: Row, caller: Caller): boolean =>
  state === 'OPEN' && !isPerson(openedBy, caller.id) && may('assignments.create', caller, { gate });

function isPerson(actor: string, id: string): boolean {
  const parsed = parseActor(actor);
  return parsed.kind === 'PERSON' && parsed.id === id;
}

/** Whether that person opened the contest: nobody decides on their own. */
export async function wasOpenedBy(reader: Reader, id: string, person: string): Promise<boolean> {
  const [row] = await reader.read<{ opened_by: string }>('SELECT opened_by FROM contest WHERE id = $1', [id]);
  return row !== undefined && isPerson(row.opened_by, person);
}
