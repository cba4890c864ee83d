import { Database, isTransient, movementLock } from '@onegate/persistence';
import { doorTo, type FreshDatabase, until } from '@onegate/testing';
import { ADD, counters, MY_BACKEND, terminate, VALUE } from './database.ts';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  ({ fresh, database } = await counters());
});

afterAll(async () => {
  await database.onApplicationShutdown();
  await fresh.drop();
});

const pidOf = (rows: { pid: number }[]): number => rows[0]!.pid;
const value = async (name: string): Promise<number> =>
  (await database.read<{ value: number }>(VALUE, [name]))[0]!.value;

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('Database in trouble', () => {
  it('does the work again when PostgreSQL sacrificed it to another in a deadlock', async () => {
    const before = [await value('a'), await value('b')];
    let arrived = 0;
    let attempts = 0;
    const add = (first: string, second: string): Promise<void> =>
      database.write(async (tx) => {
        attempts += 1;
        await tx.lock([movementLock(first)]);
        await tx.write(ADD, [first]);
        arrived += 1;
        await until(() => arrived >= 2);
        await tx.write(ADD, [second]);
      });
    await Promise.all([add('a', 'b'), add('b', 'a')]);
    expect(attempts).toBe(3);
    expect([await value('a'), await value('b')]).toEqual(before.map((count) => count + 2));
  });

  it.each([
    ['during a statement', true],
    ['between two statements', false],
  ])('survives a connection that ends %s, and does not use it again', async (_, during) => {
    const before = await value('a');
    let pid = 0;
    const error = await failure(
      database.write(async (tx) => {
        pid = pidOf(await tx.read(MY_BACKEND));
        await tx.lock([movementLock('a')]);
        await tx.write(ADD, ['a']);
        await Promise.all([
          ...(during ? [tx.read('SELECT 1 FROM pg_sleep(20)')] : []),
          terminate(fresh, pid),
        ]);
        await tx.read(VALUE, ['a']);
      }),
    );
    expect(isTransient(error)).toBe(true);
    expect(await value('a')).toBe(before);
    const pids = await Promise.all(
      Array.from({ length: 8 }, () => database.read<{ pid: number }>(MY_BACKEND)),
    );
    expect(pids.map(pidOf)).not.toContain(pid);
  });

  it('throws a broken connection away also when the work failed for a reason of its own', async () => {
    let pid = 0;
    const work = database.write(async (tx) => {
      pid = pidOf(await tx.read(MY_BACKEND));
      await terminate(fresh, pid);
      throw new Error('my own');
    });
    await expect(work).rejects.toThrow('my own');
    for (let n = 0; n < 8; n += 1) expect(pidOf(await database.read(MY_BACKEND))).not.toBe(pid);
  });

  it('goes on when all connections of an idle pool are ended', async () => {
    await Promise.all(Array.from({ length: 4 }, () => database.read(MY_BACKEND)));
    await fresh.query(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = 'reporting_app'",
      [fresh.name],
    );
    await until(() => database.read(MY_BACKEND));
  });

  it('ends a transaction that takes longer than five seconds', async () => {
    const error = await failure(
      database.write(async (tx) => {
        await tx.lock([movementLock('a')]);
        await tx.read('SELECT 1 FROM pg_sleep(30)');
      }),
    );
    expect(error).toMatchObject({ code: '25P04' });
    expect(isTransient(error)).toBe(true);
    expect(await database.write(async (tx) => await tx.tryLock(movementLock('a')))).toBe(true);
  });
});

describe('a database that is missing or busy', () => {
  it('is waited for at the start, and reported as something that may pass later', async () => {
    const door = await doorTo(fresh.appUrl);
    await door.shut();
    const far = new Database({ DATABASE_URL: door.url, DATABASE_POOL_SIZE: 2 });
    const starting = far.onModuleInit();
    await door.open();
    await starting;
    expect(await far.read(MY_BACKEND)).toHaveLength(1);
    await door.shut();
    expect(isTransient(await failure(far.read(MY_BACKEND)))).toBe(true);
    await door.open();
    await until(() => far.read(MY_BACKEND));
    await far.onApplicationShutdown();
    await door.shut();
  });

  it('lets wait a while for a connection, then says so; with too many waiting, at once', async () => {
    const { fresh: own, database: small } = await counters(1);
    const held = await small.connect();
    const started = Date.now();
    const waiting = Array.from({ length: 32 }, () => failure(small.read(MY_BACKEND)));
    expect(await failure(small.read(MY_BACKEND))).toMatchObject({ code: 'OVERLOADED' });
    expect(Date.now() - started).toBeLessThan(1000);
    expect((await Promise.all(waiting)).every(isTransient)).toBe(true);
    expect(Date.now() - started).toBeLessThan(5000);
    held.release();
    expect(await small.read(MY_BACKEND)).toHaveLength(1);
    await small.onApplicationShutdown();
    await own.drop();
  });
});
