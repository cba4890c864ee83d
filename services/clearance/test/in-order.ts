import { Database, movementLock } from '@onegate/persistence';
import { until } from '@onegate/testing';
import type { House } from './house.ts';

/**
 * Lets acts wait for the lock of a movement one behind the other, then lets them all go: they happen at the same moment,
 * in this very order.
 */
export async function inOrder<Reply>(
  house: House,
  movementId: string,
  acts: readonly (() => Promise<Reply>)[],
): Promise<Reply[]> {
  const started: Promise<Reply>[] = [];
  await house.service.app.get(Database).write(async (tx) => {
    await tx.lock([movementLock(movementId)]);
    for (const act of acts) {
      started.push(act());
      await until(async () => (await waiting(house)) >= started.length);
    }
  });
  return await Promise.all(started);
}

/**
 * The same of facts: whoever consumes them may take one after the other, so that the second need not wait for the lock
 * itself; it comes behind the first in either case.
 */
export async function toldInOrder(
  house: House,
  movementId: string,
  [first, second]: readonly [() => Promise<void>, () => Promise<void>],
): Promise<void> {
  let told: Promise<void>[] = [];
  await house.service.app.get(Database).write(async (tx) => {
    await tx.lock([movementLock(movementId)]);
    told = [first()];
    await until(async () => (await waiting(house)) > 0);
    told.push(second());
  });
  await Promise.all(told);
}

async function waiting(house: House): Promise<number> {
  const [row] = await house.service.database.query(`
    SELECT count(*)::int AS waiting FROM pg_locks
    WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  return Number(row?.['waiting'] ?? 0);
}
