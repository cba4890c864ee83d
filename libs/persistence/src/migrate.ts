import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings a database to the newest version, as the migrator role. Two processes that migrate at the same moment do it
 * one after the other.
 * @returns the names of the migrations applied now; empty when nothing was due.
 */
export async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    poolSize: 2,
    connectTimeoutMS: 5000,
    // The second wall stands before the owner of the tables too; a migration that moves rows must see them.
    extra: { options: '-c onegate.scope={"system":true}' },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtextextended('onegate.migrate', 0))");
    const applied = await source.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
