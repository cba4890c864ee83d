import type { FreshDatabase } from '../database/fresh-database.ts';

/** Tables that every service has, and why none of their rows belongs to one enterprise, gate or agency. */
const OPEN_EVERYWHERE: Readonly<Record<string, string>> = {
  migrations: 'which versions of the tables were made',
  outbox: 'facts without personal data, on their way to all; read by the relay alone',
  inbox: 'ids of facts that were heard',
  relay_cursor: 'how far the relay is',
  consumer_state: 'whether the consumer is paused',
  consumer_offset: 'how far the consumer is',
  refused: 'who was refused what; read by the auditors of the board alone, whatever gate it was at',
  refused_day: 'hashes of days of refusals',
  parked_message: 'facts put aside; read by the consumer and by operations alone',
};

/** Tables of services that hear of mandates and registers: the guard alone asks them, before it is known in whose name. */
const OPEN_WHERE_HEARD = ['acting_enterprise', 'acting_mandate', 'acting_register'];

const TABLES = `
  SELECT c.relname AS name,
         c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid) AS walled
  FROM pg_class AS c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY name`;

/** Which tables have a second wall; what has none must be said, with the reason, so that tomorrow's fall under it. */
export async function wallsOf(
  database: FreshDatabase,
  open: Readonly<Record<string, string>>,
): Promise<{ walled: string[]; forgotten: string[]; needless: string[] }> {
  const tables = await database.query<{ name: string; walled: boolean }>(TABLES);
  const reasons = { ...OPEN_EVERYWHERE, ...open };
  const walled = tables.filter((table) => table.walled).map(({ name }) => name);
  const bare = tables.filter((table) => !table.walled).map(({ name }) => name);
  return {
    walled,
    forgotten: bare.filter((name) => !Object.hasOwn(reasons, name) && !OPEN_WHERE_HEARD.includes(name)),
    needless: Object.keys(reasons).filter((name) => !bare.includes(name)),
  };
}
