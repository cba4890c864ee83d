import { type Database, movementLock } from '@onegate/persistence';
import type { FreshDatabase } from '@onegate/testing';
import { ADD, counters, VALUE } from './database.ts';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  ({ fresh, database } = await counters());
});

afterAll(async () => {
  await database.onApplicationShutdown();
  await fresh.drop();
});

const value = async (name: string): Promise<number> =>
  (await database.read<{ value: number }>(VALUE, [name]))[0]!.value;

describe('Transaction', () => {
  it('refuses a write before a lock', async () => {
    await expect(database.write((tx) => Promise.resolve().then(() => tx.write(ADD, ['a'])))).rejects.toThrow(
      'lock first',
    );
  });

  it('refuses a new lock after a write, and lets held ones be asked for again', async () => {
    const before = await value('a');
    const work = database.write(async (tx) => {
      await tx.lock([movementLock('a')]);
      await tx.write(ADD, ['a']);
      await tx.lock([movementLock('a')]);
      await tx.lock([movementLock('b')]);
    });
    await expect(work).rejects.toThrow('lock first');
    expect(await value('a')).toBe(before);
  });

  it('locks whatever the order in which keys are named', async () => {
    const before = await value('a');
    const add = async (...keys: string[]): Promise<void> =>
      await database.write(async (tx) => {
        await tx.lock(keys.map(movementLock));
        const [row] = await tx.read<{ value: number }>(VALUE, ['a']);
        await tx.write('UPDATE counter SET value = $1 WHERE name = $2', [row!.value + 1, 'a']);
      });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? add('x', 'y', 'z') : add('z', 'y', 'x'))),
    );
    expect(await value('a')).toBe(before + 20);
  });

  it('shares what is only looked at, and keeps out who wants it for itself', async () => {
    const shared = movementLock('shared');
    await database.write(async (first) => {
      await first.lock([], [shared]);
      await database.write(async (second) => await second.lock([], [shared]));
      expect(await database.write(async (third) => await third.tryLock(shared))).toBe(false);
    });
    expect(await database.write(async (later) => await later.tryLock(shared))).toBe(true);
  });

  it('tells those who waited for the commit only once it is committed, and not when it failed', async () => {
    const heard: string[] = [];
    const before = await value('b');
    const failing = database.write(async (tx) => {
      tx.afterCommit(() => heard.push('failed'));
      await tx.lock([movementLock('b')]);
      await tx.write(ADD, ['b']);
      tx.beforeCommit(() => Promise.reject(new Error('at the last moment')));
    });
    await expect(failing).rejects.toThrow('at the last moment');
    await database.write(async (tx) => {
      tx.afterCommit(() => heard.push('committed'));
      await tx.lock([movementLock('b')]);
      await tx.write(ADD, ['b']);
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual(['committed']);
    expect(await value('b')).toBe(before + 1);
  });

  it('sends the last writes with the commit, and commits nothing when one of them is refused', async () => {
    const before = await value('b');
    const heard: string[] = [];
    const add = (last: string): Promise<void> =>
      database.write(async (tx) => {
        tx.afterCommit(() => heard.push(last));
        await tx.lock([movementLock('b')]);
        tx.writeLast(ADD, ['b']);
        tx.writeLast(last, []);
        tx.writeLast(ADD, ['b']);
      });
    await expect(add('SELECT 1 / 0')).rejects.toThrow('division by zero');
    expect(await value('b')).toBe(before);
    await add('SELECT 1');
    expect(await value('b')).toBe(before + 2);
    expect(heard).toEqual(['SELECT 1']);
  });

  it('refuses a last write before a lock', async () => {
    const writing = database.write((tx) => {
      tx.writeLast(ADD, ['b']);
      return Promise.resolve();
    });
    await expect(writing).rejects.toThrow('lock first');
  });
});
