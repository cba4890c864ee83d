import { migrationsOf } from '@onegate/http';
import { freshDatabase, type FreshDatabase } from '@onegate/testing';
import { DataSource } from 'typeorm';
import { inspections } from '../inspections.service-definition.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase(inspections.name, migrationsOf(inspections));
});
afterAll(() => database.drop());

const tables = async () =>
  await database.query(
    'SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace ORDER BY relname',
    ['public'],
  );

describe('the migrations', () => {
  it('go back and forth', async () => {
    const before = await tables();
    const source = new DataSource({
      type: 'postgres',
      url: database.migratorUrl,
      migrations: [...migrationsOf(inspections)],
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      for (const _ of migrationsOf(inspections)) await source.undoLastMigration();
      expect((await tables()).length).toBeLessThan(before.length);
      await source.runMigrations();
      expect(await tables()).toEqual(before);
    } finally {
      await source.destroy();
    }
  });

  it('leave the application role no way to delete what was done', async () => {
    const rights = await database.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.role_table_grants
       WHERE grantee = 'inspections_app' AND privilege_type IN ('DELETE', 'TRUNCATE')
         AND table_name IN ('inspection', 'movement', 'shipment', 'channel_change', 'customs_declaration')`,
    );
    expect(rights).toEqual([]);
  });
});
