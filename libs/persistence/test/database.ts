import { Database, type MigrationClass } from '@onegate/persistence';
import { type FreshDatabase, freshDatabase } from '@onegate/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Counter1764000000001 implements MigrationInterface {
  readonly name = 'Counter1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE counter (name text PRIMARY KEY, value int NOT NULL)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON counter TO reporting_app');
    await runner.query("INSERT INTO counter VALUES ('a', 0), ('b', 0)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE counter');
  }
}

export const MIGRATIONS: readonly MigrationClass[] = [Counter1764000000001];

interface Opened {
  readonly fresh: FreshDatabase;
  readonly database: Database;
}

/** A database of two counters, and connections of a service to it. */
export const counters = (poolSize = 4): Promise<Opened> => opened(MIGRATIONS, poolSize);

export async function opened(migrations: readonly MigrationClass[], poolSize: number): Promise<Opened> {
  const fresh = await freshDatabase('reporting', migrations);
  const database = new Database({ DATABASE_URL: fresh.appUrl, DATABASE_POOL_SIZE: poolSize });
  await database.onModuleInit();
  return { fresh, database };
}

export const ADD = 'UPDATE counter SET value = value + 1 WHERE name = $1 RETURNING value';
export const VALUE = 'SELECT value FROM counter WHERE name = $1';
export const MY_BACKEND = 'SELECT pg_backend_pid() AS pid';

/** Ends a connection as a crash of its server process would, and waits until it is gone. */
export async function terminate(fresh: FreshDatabase, pid: number): Promise<void> {
  await fresh.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
}
