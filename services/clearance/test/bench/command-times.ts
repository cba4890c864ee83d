import type { TestMovement } from '../a-movement.ts';
import type { House } from '../house.ts';
import { apply, CUSTOMS, inputsOf, inspected } from './apply.ts';
import { until } from '@onegate/testing';
import { type Spread, spreadOf } from './spread.ts';

type Kind = 'claim' | 'handover' | 'stageChange';

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
  const movements: TestMovement[] = [await inspected(house)];
  while (movements.length < total)
    movements.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => inspected(house)))));
  const times: Record<Kind, number[]> = { claim: [], handover: [], stageChange: [] };
  const perform: Record<Kind, (movement: TestMovement) => Promise<void>> = {
    claim: async (movement) => {
      const inputs = inputsOf(movement, () => movement.claimed(CUSTOMS));
      await apply(house, movement.movementId, inputs);
    },
    stageChange: async (movement) => {
      const inputs = inputsOf(movement, () => movement.concluded(CUSTOMS));
      await apply(house, movement.movementId, inputs);
    },
    handover: async (movement) => {
      const offer = { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED' };
      const reply = await house.customs.post(`/v1/records/${movement.idOf(0)}/handovers`, offer);
      if (reply.status !== 201) throw new Error(`handover: ${reply.status} ${JSON.stringify(reply.body)}`);
    },
  };
  for (const [index, movement] of movements.splice(0, WARM_UP).entries())
    await perform[KINDS[index % KINDS.length] ?? 'claim'](movement);
  await drained(house);
  const running: Promise<void>[] = [];
  const begun = performance.now();
  for (const [index, movement] of movements.entries()) {
    const early = begun + (index * 1000) / rate - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const kind = KINDS[index % KINDS.length] ?? 'claim';
    const started = performance.now();
    const done = perform[kind](movement).then(
      () => void times[kind].push(performance.now() - started),
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

/** What the making ready told is published before the measuring begins. */
const drained = (house: House): Promise<unknown> =>
  until(async () => {
    const [behind] = await house.service.database.query<{ count: number }>(BEHIND);
    return behind?.count === 0;
  });
