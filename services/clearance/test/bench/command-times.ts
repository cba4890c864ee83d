import { until } from '@onegate/testing';
import type { House } from '../house.ts';
import { apply, inspected } from './apply.ts';
import { inputsOfNext, type Kind, type Next, nextOf } from './next-command.ts';
import { type Spread, spreadOf } from './spread.ts';

const KINDS: readonly Kind[] = ['claim', 'handover', 'stageChange'];
const WARM_UP = 60;
const BEHIND = `
  SELECT count(*)::int AS count FROM outbox, relay_cursor
  WHERE (outbox.xid, outbox.id) > (relay_cursor.xid, relay_cursor.id)`;
/** Movements that are made ready side by side. */
const AT_ONCE = 8;

/**
 * A third each at an open rate: a claim and a change of stage as transactions of the engine, as the facts bring them, a
 * handover over HTTP with its token, policy and idempotency key.
 */
export async function commandTimes(
  house: House,
  rate: number,
  seconds: number,
): Promise<Readonly<Record<Kind, Spread>> & { readonly failed: number }> {
  const total = rate * seconds + WARM_UP;
  let failed = 0;
  // The first alone: it reads the register, which all others then have in memory.
  const ready: Next[] = [nextOf(await inspected(house), kindAt(0))];
  while (ready.length < total) {
    const movements = await Promise.all(Array.from({ length: AT_ONCE }, () => inspected(house)));
    ready.push(...movements.map((movement, index) => nextOf(movement, kindAt(ready.length + index))));
  }
  const times: Record<Kind, number[]> = { claim: [], handover: [], stageChange: [] };
  const perform = async (next: Next): Promise<void> => {
    if (next.kind !== 'handover') {
      await apply(house, next.movementId, inputsOfNext(next));
      return;
    }
    const offer = { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED' };
    const reply = await house.customs.post(`/v1/records/${next.recordId}/handovers`, offer);
    if (reply.status !== 201) throw new Error(`handover: ${reply.status} ${JSON.stringify(reply.body)}`);
  };
  for (const next of ready.splice(0, WARM_UP)) await perform(next);
  await drained(house);
  const running: Promise<void>[] = [];
  const begun = performance.now();
  for (const [index, next] of ready.entries()) {
    const early = begun + (index * 1000) / rate - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const started = performance.now();
    const done = perform(next).then(
      () => void times[next.kind].push(performance.now() - started),
      () => void (failed += 1),
    );
    running.push(done);
  }
  await Promise.all(running);
  return {
    claim: spreadOf(times.claim),
    handover: spreadOf(times.handover),
    stageChange: spreadOf(times.stageChange),
    failed,
  };
}

const kindAt = (index: number): Kind => KINDS[index % KINDS.length] ?? 'claim';

/** What the making ready told is published before the measuring begins. */
const drained = (house: House): Promise<unknown> =>
  until(async () => {
    const [behind] = await house.service.database.query<{ count: number }>(BEHIND);
    return behind?.count === 0;
  });
