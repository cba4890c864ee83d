import { type Database, type Scope, streamLock, within } from '@onegate/persistence';
import type { FreshDatabase } from '../database/fresh-database.ts';

/** What somebody without any business there gets done with a table, whatever the statements look like. */
export interface Breach {
  /** Rows in the table, and rows that were seen. */
  readonly rows: number;
  readonly seen: number;
  /** Rows that an UPDATE or DELETE without a condition reached. */
  readonly changed: number;
  /** True when a copy of an existing row could be put beside it as far as the wall is concerned. */
  readonly forged: boolean;
}

interface Column {
  readonly name: string;
  readonly generated: boolean;
  readonly change: boolean;
}

/** Tries to read, change and forge rows of a table within a scope, as the service's own role. */
export async function besiege(
  fresh: FreshDatabase,
  database: Database,
  table: string,
  scope: Scope,
): Promise<Breach> {
  const [{ rows, role } = { rows: 0, role: '' }] = await fresh.query<{ rows: number; role: string }>(
    `SELECT count(*)::int AS rows, split_part(current_database(), '_', 2) || '_app' AS role FROM ${table}`,
  );
  const columns = await fresh.query<Column>(COLUMNS, [table, role]);
  const may = await fresh.query<{ insert: boolean; remove: boolean }>(
    `SELECT has_table_privilege($1, $2, 'INSERT') AS insert, has_table_privilege($1, $2, 'DELETE') AS remove`,
    [role, table],
  );
  const run = (sql: string, values: readonly unknown[] = []): Promise<number> =>
    within(scope, () => reached(database, sql, values));
  const change = columns.find((column) => column.change)?.name;
  return {
    rows,
    seen: await run(`SELECT FROM ${table}`),
    changed:
      (change === undefined ? 0 : await run(`UPDATE ${table} SET ${change} = ${change} RETURNING 1`)) +
      (may[0]?.remove ? await run(`DELETE FROM ${table} RETURNING 1`) : 0),
    forged: may[0]?.insert === true && (await isForged(fresh, table, columns, run)),
  };
}

const COLUMNS = `
  SELECT quote_ident(attname) AS name, attgenerated <> '' OR attidentity <> '' AS generated,
         has_column_privilege($2, attrelid, attnum, 'UPDATE') AS change
  FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;

/** Every attempt is taken back; what counts is what it would have reached. */
async function reached(database: Database, sql: string, values: readonly unknown[]): Promise<number> {
  let count = 0;
  await database
    .write(async (tx) => {
      await tx.lock([streamLock('test', 'siege')]);
      count = (await tx.write(sql, values)).length;
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return count;
}

class TakenBack extends Error {}

async function isForged(
  fresh: FreshDatabase,
  table: string,
  columns: readonly Column[],
  run: (sql: string, values: readonly unknown[]) => Promise<number>,
): Promise<boolean> {
  const [model] = await fresh.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} AS t LIMIT 1`);
  const names = columns.filter(({ generated }) => !generated).map(({ name }) => name);
  const list = names.join(', ');
  return await run(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::public.${table}, $1)`,
    [JSON.stringify(model?.row ?? {})],
  ).then(
    () => true,
    // The wall is asked before uniqueness is; any other fault comes from behind it.
    (error: unknown) => !String(error).includes('row-level security'),
  );
}
