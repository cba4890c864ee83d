import { migrationsOf } from '@onegate/http';
import { type FreshDatabase, freshDatabase } from '@onegate/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { declarations } from '../declarations.service-definition.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('declarations', migrationsOf(declarations));
});
afterAll(async () => {
  await database.drop();
});

const tables = async () =>
  (
    await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_name IN ('declaration', 'plate_hold', 'reference', 'amendment', 'cancellation',
         'crew_reading')`,
    )
  ).length;

describe('the tables of declarations', () => {
  it('let the app role do only what it needs', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const refused = async (sql: string) => {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    };
    try {
      for (const table of ['declaration', 'reference', 'amendment', 'cancellation', 'part_outcome'])
        await refused(`DELETE FROM ${table}`);
      await refused('UPDATE declaration SET declarant_enterprise = gate');
      await refused('UPDATE declaration SET movement_id = id');
      await refused('UPDATE amendment SET content = crew');
      await refused('UPDATE reference SET ref = ref');
      await refused('UPDATE crew_reading SET reader = agency');
      await refused('DELETE FROM crew_reading');
      await refused('TRUNCATE declaration');
      await refused('CREATE TABLE more (id int)');
    } finally {
      await client.end();
    }
  });

  it('can be taken back and made again', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: database.migratorUrl,
      migrations: [...migrationsOf(declarations)],
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      expect(await tables()).toBe(6);
      for (const _ of migrationsOf(declarations)) await source.undoLastMigration();
      expect(await tables()).toBe(0);
      await source.runMigrations();
      expect(await tables()).toBe(6);
    } finally {
      await source.destroy();
    }
  });
});
