import type { QueryRunner } from 'typeorm';

/** The row names the caller's enterprise in this column. */
export const ofEnterprise = (column: string): string => `${column} = (SELECT scope_enterprise())`;
/** The row names the caller's enterprise in this column of several. */
export const ofEnterprises = (column: string): string => `(SELECT scope_enterprise()) = ANY (${column})`;
/** The row belongs to a gate where the caller serves. */
export const atGate = (column: string): string => `${column} = ANY ((SELECT scope_gates())::text[])`;
/** The row belongs to the agency of the caller. */
export const ofAgency = (column: string): string => `${column} = (SELECT scope_agency())`;
/** The caller has this role. */
export const ofRole = (role: string): string => `'${role}' = ANY ((SELECT scope_roles())::text[])`;
/** The row is of the caller alone. */
export const ofPerson = (column: string): string => `${column} = (SELECT scope_person())`;
/** The row hangs on one of another table that the caller sees. */
export const seenWith = (table: string, condition: string): string =>
  `EXISTS (SELECT FROM ${table} WHERE ${condition})`;
export const anyOf = (...conditions: readonly string[]): string =>
  conditions.map((each) => `(${each})`).join(' OR ');

export const bothOf = (...conditions: readonly string[]): string =>
  conditions.map((each) => `(${each})`).join(' AND ');

const orPlatform = (condition: string): string => anyOf('(SELECT scope_is_system())', condition);

/** By table, which rows a caller sees, and writes too; `keeps` where that is less or more than what is seen. */
export type Walls = Readonly<Record<string, string | { readonly sees: string; readonly keeps: string }>>;

/**
 * Puts row-level security on tables: the platform itself sees all rows, a caller those of the condition, and whoever
 * came without a scope none. The owner of the tables is held to it too.
 */
export async function buildWalls(runner: QueryRunner, walls: Walls): Promise<void> {
  for (const [table, wall] of Object.entries(walls)) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    for (const [name, rule] of policiesOf(wall))
      await runner.query(`CREATE POLICY ${name} ON ${table} ${rule}`);
  }
}

function policiesOf(wall: Walls[string]): [string, string][] {
  if (typeof wall === 'string') return [['wall', `USING (${orPlatform(wall)})`]];
  const [sees, keeps] = [orPlatform(wall.sees), orPlatform(wall.keeps)];
  return [
    ['wall', `FOR SELECT USING (${sees})`],
    ['wall_insert', `FOR INSERT WITH CHECK (${keeps})`],
    ['wall_update', `FOR UPDATE USING (${keeps})`],
    ['wall_delete', `FOR DELETE USING (${keeps})`],
  ];
}

export async function takeWallsDown(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const name of ['wall', 'wall_insert', 'wall_update', 'wall_delete'])
      await runner.query(`DROP POLICY IF EXISTS ${name} ON ${table}`);
    await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  }
}
