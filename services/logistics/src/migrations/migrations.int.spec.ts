import { migrationsOf } from '@onegate/http';
import { type FreshDatabase, freshDatabase } from '@onegate/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { logistics } from '../logistics.service-definition.ts';

const OWN = [
  'cargo',
  'charge_assessment',
  'closure',
  'early_stage',
  'gate',
  'gate_limits',
  'lane',
  'movement',
  'movement_enterprise',
  'overtaking',
];
const REST = ['payment', 'tariff', 'transshipment', 'unloading_demand', 'yard'];

describe('the tables of logistics', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase('logistics', migrationsOf(logistics));
  });
  afterAll(() => database.drop());

  it('let the app role do only what it needs', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    const refused = async (sql: string): Promise<void> => {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    };
    try {
      for (const table of [
        'movement',
        'cargo',
        'transshipment',
        'payment',
        'charge_assessment',
        'overtaking',
      ])
        await refused(`DELETE FROM ${table}`);
      for (const column of ['movement_id', 'gate', 'direction', 'declaration_id', 'movement_ref'])
        await refused(`UPDATE movement SET ${column} = ${column}`);
      await refused('UPDATE payment SET amount = 1');
      await refused('UPDATE charge_assessment SET total = 0');
      await refused(`SELECT setval('queue_number', 1)`);
      await refused('TRUNCATE movement');
      await refused('CREATE TABLE more (id int)');
    } finally {
      await client.end();
    }
  });

  it('can be taken back and made again', async () => {
    const tables = async (): Promise<string[]> => {
      const rows = await database.query<{ name: string }>(
        `SELECT table_name::text AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY 1`,
        [[...OWN, ...REST]],
      );
      return rows.map(({ name }) => name);
    };
    const source = new DataSource({
      type: 'postgres',
      url: database.migratorUrl,
      migrations: migrationsOf(logistics),
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      expect(await tables()).toEqual([...OWN, ...REST]);
      for (const _ of migrationsOf(logistics)) await source.undoLastMigration();
      expect(await tables()).toEqual([]);
      await source.runMigrations();
      expect(await tables()).toEqual([...OWN, ...REST]);
    } finally {
      await source.destroy();
    }
  });
});
