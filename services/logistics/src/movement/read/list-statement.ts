import type { SqlValue } from '@onegate/persistence';
import { STATES, type State } from '../domain/state.ts';
import { COLUMNS } from '../movement.repository.ts';

export interface ListFilter {
  /** Gates to which the policy confines the caller. */
  readonly gates?: readonly string[];
  /** Enterprise to which the policy confines the caller. */
  readonly enterprise?: string;
  readonly gate?: string;
  readonly state?: State;
  readonly stage?: string;
  readonly plateDigest?: string;
  /** Id of the last movement of the page before. */
  readonly after?: string;
}

/** Written out, not a parameter, so that the index on open movements can be used. */
const IN_STATE = Object.fromEntries(STATES.map((state) => [state, `m.state = '${state}'`]));

/**
 * The statement for a filter, newest first (ids are minted in the order of time), and its values. There are few
 * filters, so there are few statements, each planned for what it really asks.
 */
export function listStatement(filter: ListFilter, limit: number): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  const conditions: string[] = [];
  const where = (value: SqlValue, condition: (parameter: string) => string): void => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  const own = filter.enterprise !== undefined;
  const id = own ? 'e.movement_id' : 'm.movement_id';
  where(filter.gates, (gates) => `m.gate = ANY (${gates}::text[])`);
  where(filter.enterprise, (enterprise) => `e.enterprise = ${enterprise}`);
  where(filter.gate, (gate) => `m.gate = ${gate}`);
  where(filter.stage, (stage) => `m.stage = ${stage}`);
  where(filter.plateDigest, (plate) => `m.plate_digest = ${plate}`);
  where(filter.after, (after) => `${id} < ${after}::uuid`);
  if (filter.state) conditions.push(IN_STATE[filter.state] ?? 'false');
  const from = own ? 'movement_enterprise e JOIN movement m ON m.movement_id = e.movement_id' : 'movement m';
  const filtered = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const sql = `SELECT ${COLUMNS} FROM (
    SELECT m.* FROM ${from} ${filtered} ORDER BY ${id} DESC LIMIT $${values.push(limit)}) AS page
    ORDER BY movement_id DESC`;
  return { sql, values };
}
