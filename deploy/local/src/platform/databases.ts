import { join } from 'node:path';
import pg from 'pg';
import { LOOPBACK } from '../ports.ts';
import { keptSecret } from '../secret.ts';

/** A service's database as its two roles see it. */
export interface ServiceDatabase {
  readonly appUrl: string;
  readonly migratorUrl: string;
}

/**
 * One database per service, owned by its migrator, open to its application role and to nobody else's. What is there
 * stays; passwords are made once and kept in `secrets`.
 */
export async function ensureDatabases(
  superuserUrl: string,
  port: number,
  services: readonly string[],
  secrets: string,
): Promise<Record<string, ServiceDatabase>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const databases: Record<string, ServiceDatabase> = {};
    for (const service of services) databases[service] = await ensureDatabase(client, port, service, secrets);
    return databases;
  } finally {
    await client.end();
  }
}

async function ensureDatabase(
  client: pg.Client,
  port: number,
  service: string,
  secrets: string,
): Promise<ServiceDatabase> {
  const database = `onegate_${service}`;
  const [migrator, app] = [`${service}_migrator`, `${service}_app`];
  const url = async (role: string) => {
    const password = keptSecret(join(secrets, role));
    await ensureRole(client, role, password);
    return `postgres://${role}:${password}@${LOOPBACK}:${port}/${database}`;
  };
  const [migratorUrl, appUrl] = [await url(migrator), await url(app)];
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${migrator}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}`);
  return { migratorUrl, appUrl };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
