import { EVERY_GATE } from '@onegate/contracts';
import type { Answering } from '@onegate/messaging';

/**
 * The board's unit of a gate, as a query of the service's own tables finds it.
 * @param sql answers the `unit` of gate $1; of the first gate where that is NULL, for what concerns all
 */
export const unitFoundBy =
  (sql: string): Answering =>
  async (tx, gate) => {
    const [found] = await tx.read<{ unit: string }>(sql, [gate === EVERY_GATE ? null : gate]);
    return found?.unit;
  };

/** The board's unit in the newest register of the gate that this service has heard. */
export const boardInRegister = unitFoundBy(`
  SELECT unit ->> 'id' AS unit
  FROM acting_register, jsonb_array_elements(register -> 'units') AS unit
  WHERE ($1::text IS NULL OR gate = $1) AND unit ->> 'agency' = 'MANAGEMENT_BOARD' ORDER BY gate LIMIT 1`);
