import type { Sorted } from '@onegate/http';
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
}

/** Written out, not a parameter, so that the index on open movements can be used. */
const IN_STATE = Object.fromEntries(STATES.map((state) => [state, `m.state = '${state}'`]));

/**
 * The statement for a filter in an order, and its values. There are few
 * filters, so there are few statements, each planned for what it really asks.
 */
export function listStatement(
  filter: ListFilter,
  sorted: Sorted,
  limit: number,
): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [...sorted.values];
  const own = filter.enterprise !== undefined;
  const id = own ? 'e.movement_id' : 'm.movement_id';
  const conditions = [sorted.behind(id, '$1', '$2')];
  const where = (value: SqlValue, condition: (parameter: string) => string): void => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where(filter.gates, (gates) => `m.gate = ANY (${gates}::text[])`);
  where(filter.enterprise, (enterprise) => `e.enterprise = ${enterprise}`);
  where(filter.gate, (gate) => `m.gate = ${gate}`);
  where(filter.stage, (stage) => `m.stage = ${stage}`);
  where(filter.plateDigest, (plate) => `m.plate_digest = ${plate}`);
  if (filter.state) conditions.push(IN_STATE[filter.state] ?? 'false');
  const from = own ? 'movement_enterprise e JOIN movement m ON m.movement_id = e.movement_id' : 'movement m';
  const sql = `SELECT ${COLUMNS}, ${sorted.placeSql} AS place_in_list FROM (
    SELECT m.* FROM ${from} WHERE ${conditions.join(' AND ')}
    ORDER BY ${sorted.order(id)} LIMIT $${values.push(limit)}) AS m
    ORDER BY ${sorted.order('m.movement_id')}`;
  return { sql, values };
}
