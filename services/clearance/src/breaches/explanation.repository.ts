import type { Transaction } from '@onegate/persistence';
import type { Timetable } from '../calendar/domain/timetable.ts';
import { explainedBy } from './domain/explanation.ts';

interface Row {
  id: string;
  gate: string;
  breached_at: Date;
  explain_within: string;
  explain_by: Date | null;
}

const BREACHES = `
  SELECT id, gate, breached_at, explain_within, explain_by FROM breach
  WHERE gate = $1 AND movement_id = ANY ($2::uuid[]) AND withdrawn_at IS NULL`;

const MOVE = `
  UPDATE breach SET explain_by = given.explain_by
  FROM json_to_recordset($1::json) AS given (id uuid, explain_by timestamptz) WHERE breach.id = given.id`;

/**
 * Sets anew until when heads explain the breaches of these movements, whether or not what was late is open still.
 * Their locks must be held.
 */
export async function moveExplanations(
  tx: Transaction,
  gate: string,
  movements: readonly string[],
  timetable: Timetable,
): Promise<void> {
  const moved = (await tx.read<Row & Record<string, unknown>>(BREACHES, [gate, movements])).flatMap((row) => {
    const breachedAt = row.breached_at.toISOString();
    const by = explainedBy({ gate, breachedAt, within: row.explain_within }, timetable);
    return by === (row.explain_by?.toISOString() ?? null) ? [] : [{ id: row.id, explain_by: by }];
  });
  if (moved.length > 0) await tx.write(MOVE, [JSON.stringify(moved)]);
}
