import {
  asSystem,
  buildWalls,
  Database,
  type MigrationClass,
  movementLock,
  ofEnterprise,
  type Scope,
  wallMigrations,
  within,
} from '@onegate/persistence';
import type { FreshDatabase } from '@onegate/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { opened, MY_BACKEND } from './database.ts';
import { countedWayTo } from './trips.ts';

class Goods1764000000001 implements MigrationInterface {
  readonly name = 'Goods1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE goods (id int PRIMARY KEY, owner text NOT NULL)');
    await buildWalls(runner, { goods: ofEnterprise('owner') });
    await runner.query('GRANT SELECT, INSERT, UPDATE ON goods TO reporting_app');
    await runner.query("INSERT INTO goods VALUES (1, 'A'), (2, 'B'), (3, $$O'Neil \\ \"Söhne\"$$)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE goods');
  }
}
const MIGRATIONS: readonly MigrationClass[] = [...wallMigrations, Goods1764000000001];

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  ({ fresh, database } = await opened(MIGRATIONS, 1));
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await fresh.drop();
});

const A: Scope = { enterprise: 'A' };
const seen = async (): Promise<number[]> =>
  (await database.read<{ id: number }>('SELECT id FROM goods ORDER BY id')).map(({ id }) => id);
const inTransaction = <Result>(work: Parameters<typeof database.write<Result>>[0]): Promise<Result> =>
  database.write(async (tx) => {
    await tx.lock([movementLock('m')]);
    return await work(tx);
  });

describe('the second wall', () => {
  it('shows each caller their own, the platform all, and whoever came without a scope nothing', async () => {
    expect(await within(A, seen)).toEqual([1]);
    expect(await asSystem(seen)).toEqual([1, 2, 3]);
    expect(await seen()).toEqual([]);
    expect(await within({}, seen)).toEqual([]);
    expect(await within({ gates: ['LT'], roles: ['OFFICER'] }, seen)).toEqual([]);
  });

  it('takes names as they are, whatever is in them', async () => {
    expect(await within({ enterprise: 'O\'Neil \\ "Söhne"' }, seen)).toEqual([3]);
    expect(await within({ enterprise: `'; SET LOCAL onegate.scope = '{"system":true}` }, seen)).toEqual([]);
    expect(await within({ enterprise: 'A","system":true,"x":"' }, seen)).toEqual([]);
  });

  it('holds for what is written: neither another’s row, nor one made another’s', async () => {
    const insert = () =>
      within(A, () => inTransaction((tx) => tx.write("INSERT INTO goods VALUES (9, 'B') RETURNING id")));
    await expect(insert()).rejects.toMatchObject({ code: '42501' });
    const giveAway = () => within(A, () => inTransaction((tx) => tx.write("UPDATE goods SET owner = 'B'")));
    await expect(giveAway()).rejects.toMatchObject({ code: '42501' });
    const changed = await within({ enterprise: 'B' }, () =>
      inTransaction((tx) => tx.write('UPDATE goods SET owner = owner RETURNING id')),
    );
    expect(changed).toEqual([{ id: 2 }]);
  });

  it('ends with the transaction, and with one that failed, on the same connection', async () => {
    const [before] = await within(A, () => database.read(MY_BACKEND));
    await within(A, () => inTransaction((tx) => tx.read('SELECT 1 / 0'))).catch(() => undefined);
    await within(A, () => database.read('SELECT 1 / 0')).catch(() => undefined);
    expect(await database.read(MY_BACKEND)).toEqual([before]);
    expect(await seen()).toEqual([]);
    expect(await database.write((tx) => tx.read('SELECT id FROM goods'))).toEqual([]);
    expect(await within({ enterprise: 'B' }, seen)).toEqual([2]);
  });

  it('belongs to whom it was begun for, though others ask at the same time', async () => {
    const of = (enterprise: string) =>
      within({ enterprise }, () => inTransaction(() => seenLater(enterprise)));
    const seenLater = async (enterprise: string) => {
      await Promise.resolve();
      return enterprise;
    };
    expect(await Promise.all(['A', 'B', 'A'].map(of))).toEqual(['A', 'B', 'A']);
    expect(await Promise.all(['A', 'B', 'A', 'B'].map((enterprise) => within({ enterprise }, seen)))).toEqual(
      [[1], [2], [1], [2]],
    );
  });

  it('is looked beyond by name, for one statement', async () => {
    const count = 'SELECT count(*)::int AS count FROM goods';
    const looked = await within(A, () =>
      inTransaction(async (tx) => [await tx.beyond(count), await tx.read(count)].flat()),
    );
    expect(looked).toEqual([{ count: 3 }, { count: 1 }]);
    expect(await within(A, () => database.beyond(count))).toEqual([{ count: 3 }]);
  });

  it('stands before the owner of the tables too, except when it migrates', async () => {
    const rows = await fresh.query<{ forced: boolean }>(
      "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'goods'",
    );
    expect(rows).toEqual([{ forced: true }]);
    expect(await fresh.query('SELECT id FROM goods')).toHaveLength(3);
  });

  it('costs no round trip: a read is one, a transaction is as many as its statements and the commit', async () => {
    const way = await countedWayTo(fresh.appUrl);
    const far = new Database({ DATABASE_URL: way.url, DATABASE_POOL_SIZE: 1 });
    await far.onModuleInit();
    await far.read('SELECT 1');
    way.trips();
    await within(A, () => far.read('SELECT id FROM goods'));
    expect(way.trips()).toBe(1);
    await within(A, () => far.beyond('SELECT id FROM goods'));
    expect(way.trips()).toBe(1);
    await within(A, () =>
      far.write(async (tx) => {
        await tx.lock([movementLock('m')]);
        await tx.read('SELECT id FROM goods');
        await tx.beyond('SELECT id FROM goods');
      }),
    );
    expect(way.trips()).toBe(4);
    await far.onApplicationShutdown();
    await way.close();
  });
});
