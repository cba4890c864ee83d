import { missing } from '@onegate/http';
import type { Database, Transaction } from '@onegate/persistence';
import type { HandoverView } from './handover.view.ts';

export interface StoredHandover {
  readonly movementId: string;
  readonly gate: string;
  /** As it is for everyone. */
  readonly view: Omit<HandoverView, 'allowedActions'>;
}

interface Row {
  id: string;
  record_id: string;
  movement_id: string;
  gate: string;
  from_unit: string;
  to_unit: string;
  to_officer: string | null;
  reason_code: string;
  deadline: Date;
  state: string;
  offered_at: Date;
  ended_at: Date | null;
  refusal_code: string | null;
  level: string | null;
  called_upon: string | null;
  climbed_at: Date | null;
}

const FIND = `
  SELECT id, record_id, movement_id, gate, from_unit, to_unit, to_officer, reason_code, deadline, state, offered_at,
         ended_at, refusal_code, level, called_upon, climbed_at
  FROM handover WHERE id = $1`;

/** @throws Refusal when there is no such handover */
export async function getHandover(
  reader: Pick<Database | Transaction, 'read' | 'beyond'>,
  id: string,
): Promise<StoredHandover> {
  const [row] = await reader.read<Row>(FIND, [id]);
  if (!row)
    throw await missing(
      reader,
      'SELECT id FROM handover WHERE id = $1',
      [id],
      'clearance.handover.not-found',
    );
  return {
    movementId: row.movement_id,
    gate: row.gate,
    view: {
      handoverId: row.id,
      recordId: row.record_id,
      fromUnit: row.from_unit,
      toUnit: row.to_unit,
      ...(row.to_officer !== null && { toOfficer: row.to_officer }),
      reasonCode: row.reason_code,
      deadline: row.deadline.toISOString(),
      state: row.state,
      offeredAt: row.offered_at.toISOString(),
      ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
      ...(row.refusal_code !== null && { refusalCode: row.refusal_code }),
      ...(row.level !== null && { level: row.level }),
      ...(row.called_upon !== null && { calledUpon: row.called_upon }),
      ...(row.climbed_at !== null && { climbedAt: row.climbed_at.toISOString() }),
    },
  };
}
