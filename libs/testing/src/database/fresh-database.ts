import { createHash, randomBytes } from 'node:crypto';
import { migrate, type MigrationClass } from '@onegate/persistence';
import type pg from 'pg';
import { asSuperuser, PASSWORD, urlAs } from './admin.ts';

/** A database of one test, with the two roles of its service. */
export interface FreshDatabase {
  readonly name: string;
  /** As the application role: what a service's `DATABASE_URL` is. */
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** Asks as a superuser, to look at what the roles may not see. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

/** A new database cloned from a template that was migrated once per run. */
export async function freshDatabase(
  service: string,
  migrations: readonly MigrationClass[],
): Promise<FreshDatabase> {
  const template = await migratedTemplate(service, migrations);
  const name = `test_${service}_${randomBytes(6).toString('hex')}`;
  await asSuperuser(async (admin) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${service}_migrator`);
    await open(admin, name, service);
  });
  return {
    name,
    appUrl: urlAs(`${service}_app`, name),
    migratorUrl: urlAs(`${service}_migrator`, name),
    query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      await asSuperuser(async (admin) => (await admin.query<Row>(sql, values)).rows, name),
    drop: () =>
      asSuperuser(async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function migratedTemplate(service: string, migrations: readonly MigrationClass[]): Promise<string> {
  const hash = createHash('sha256');
  for (const migration of migrations) hash.update(`${migration.name}\n${String(migration)}\n`);
  const template = `template_${service}_${hash.digest('hex').slice(0, 12)}`;
  await asSuperuser(async (admin) => {
    // Test files run at the same time; one of them makes the template.
    await admin.query("SELECT pg_advisory_lock(hashtextextended('onegate.test.template', 0))");
    if (await exists(admin, 'pg_database', 'datname', template)) return;
    await ensureRoles(admin, service);
    const making = `making_${template}`;
    await admin.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${making} OWNER ${service}_migrator`);
    await open(admin, making, service);
    await migrate(urlAs(`${service}_migrator`, making), migrations);
    await admin.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  });
  return template;
}

async function ensureRoles(admin: pg.Client, service: string): Promise<void> {
  for (const role of [`${service}_migrator`, `${service}_app`])
    if (!(await exists(admin, 'pg_roles', 'rolname', role)))
      await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
}

async function exists(admin: pg.Client, catalogue: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await admin.query(`SELECT FROM ${catalogue} WHERE ${column} = $1`, [name]);
  return rowCount === 1;
}

/** As in operation: open to its own roles and to nobody else. */
async function open(admin: pg.Client, database: string, service: string): Promise<void> {
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${service}_app`);
}
