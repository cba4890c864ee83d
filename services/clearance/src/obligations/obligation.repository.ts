import { missing } from '@onegate/http';
import type { ActingAgency } from '@onegate/codes';
import type { Placed, Sorted } from '@onegate/http';
import type { Database, Transaction } from '@onegate/persistence';
import type { Register } from '../register/domain/register.ts';
import type { ObligationKind } from '../movement/domain/obligations.ts';
import type { ListObligationsQuery } from './obligation.request.ts';
import type { ObligationView } from './obligation.view.ts';

export interface ObligationRow {
  id: string;
  record_id: string;
  movement_id: string;
  gate: string;
  kind: ObligationKind;
  agency: ActingAgency;
  unit: string;
  cause: string;
  plate: string | null;
  reason_code: string | null;
  since: Date;
  due_at: Date;
  breached_at: Date | null;
  discharged_at: Date | null;
  discharge_code: string | null;
  evidence: string | null;
}

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

const COLUMNS = `id, record_id, movement_id, gate, kind, agency, unit, cause, plate, reason_code, since, due_at,
  breached_at, discharged_at, discharge_code, evidence`;

/** @throws Refusal when there is none */
export async function getObligation(reader: Reader, id: string): Promise<ObligationRow> {
  const [row] = await reader.read<ObligationRow>(`SELECT ${COLUMNS} FROM obligation WHERE id = $1`, [id]);
  if (!row)
    throw await missing(
      reader,
      'SELECT id FROM obligation WHERE id = $1',
      [id],
      'clearance.obligation.not-found',
    );
  return row;
}

const list = (sorted: Sorted): string => `
  SELECT ${COLUMNS}, ${sorted.placeSql} AS place FROM obligation
  WHERE gate = ANY ($1) AND ${sorted.behind('id', '$2', '$10')} AND ($3::uuid IS NULL OR movement_id = $3)
    AND ($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR agency = $5)
    AND ($6::text IS NULL OR (discharged_at IS NULL) = ($6 = 'OPEN'))
    AND ($7::boolean IS NOT TRUE OR (discharged_at IS NULL AND due_at < $8))
  ORDER BY ${sorted.order('id')} LIMIT $9`;

export async function listObligations(
  reader: Reader,
  gates: readonly string[],
  query: ListObligationsQuery,
  sorted: Sorted,
  now: Date,
  limit: number,
): Promise<(ObligationRow & Placed)[]> {
  const { movementId, kind, agency, state, overdue } = query;
  const filters = [movementId ?? null, kind ?? null, agency ?? null, state ?? null, overdue === 'true'];
  const [value, last] = sorted.values;
  return await reader.read(list(sorted), [gates, value, ...filters, now, limit, last]);
}

/** @param register who leads the shift and heads the unit at this instant */
export function viewOf(row: ObligationRow, register: Register | undefined, now: Date): ObligationView {
  const at = now.toISOString();
  const officer = register?.leaderOnDuty(row.unit, at) ?? null;
  const head = register?.findHead(row.unit, at) ?? null;
  return {
    obligationId: row.id,
    recordId: row.record_id,
    movementId: row.movement_id,
    gate: row.gate,
    kind: row.kind,
    agency: row.agency,
    unit: row.unit,
    ...(officer !== null && { officer }),
    ...(head !== null && { head }),
    cause: row.cause,
    ...(row.reason_code !== null && { reasonCode: row.reason_code }),
    ...(row.plate !== null && { plate: row.plate }),
    since: row.since.toISOString(),
    dueAt: row.due_at.toISOString(),
    overdue: row.discharged_at === null && row.due_at < now,
    ...(row.breached_at && { breachedAt: row.breached_at.toISOString() }),
    ...(row.discharged_at && { dischargedAt: row.discharged_at.toISOString() }),
    ...(row.discharge_code !== null && { dischargeCode: row.discharge_code }),
    ...(row.evidence !== null && { evidence: row.evidence }),
  };
}
