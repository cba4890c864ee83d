import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, LOOPBACK } from '../../ports.ts';
import { startChild, untilWorking } from '../../processes/child.ts';
import { keptSecret } from '../../secret.ts';
import type { PartOptions, RunningPart } from '../part.ts';
import { postgresBinaries } from './binaries.ts';
import { ensureCluster, removeStaleLock, SUPERUSER } from './cluster.ts';
import { serverUser } from './server-user.ts';
import { asArguments, postgresSettings } from './settings.ts';

export interface PostgresOptions extends PartOptions {
  /** Server settings beyond, or instead of, the usual ones (`postgres -c name=value`). */
  readonly settings?: Record<string, string>;
}

export interface Postgres extends RunningPart {
  /** Superuser's connection to the database `postgres`. */
  readonly url: string;
}

/**
 * A real PostgreSQL 18 on 127.0.0.1, durable, with its files under `dir`. Answers when it takes queries; a directory
 * used before, also by a server that was killed, goes on from its last commit.
 *
 * @throws StartRefused with one sentence when it cannot run
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const port = options.port ?? (await freePort());
  mkdirSync(options.dir, { recursive: true });
  const binaries = postgresBinaries();
  const user = await serverUser(binaries.postgres, options.dir);
  const password = keptSecret(join(options.dir, 'password'));
  const data = await ensureCluster({ dir: options.dir, initdb: binaries.initdb, user, password });
  await removeStaleLock(data);
  const settings = asArguments({ ...postgresSettings(port), ...options.settings });
  const [command = '', ...args] = [...(user?.prefix ?? []), binaries.postgres, '-D', data, ...settings];
  const child = await startChild({
    name: 'postgres',
    command,
    args,
    cwd: data,
    logFile: options.logFile ?? join(options.dir, 'postgres.log'),
    records: options.records,
    as: user?.as,
    stopSignal: 'SIGINT',
  });
  const url = `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/postgres`;
  await untilWorking(child, () => answers(url), 30_000);
  return { url, port, child, stop: () => child.stop() };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
