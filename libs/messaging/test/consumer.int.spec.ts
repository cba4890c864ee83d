import { newId, sampleFact } from '@onegate/contracts';
import { until } from '@onegate/testing';
import { applied, AppliedFacts, MessagingHealth, ON_FATAL } from '../src/index.ts';
import { effectsOf, takeEffect } from './effects.ts';
import type { TestService } from './service.ts';
import { testbed, type Testbed } from './testbed.ts';

describe('the consumer', () => {
  let bed: Testbed;

  beforeEach(async () => {
    bed = await testbed();
  });
  afterEach(() => bed.close());

  const ready = (service: TestService): Promise<unknown> =>
    until(() => service.app.get(MessagingHealth).ready().ok, { timeout: 20_000 });
  const idsOf = async (key?: string): Promise<string[]> =>
    (await effectsOf(bed.database, key)).map(({ event_id }) => event_id);

  it('a group that is rebalanced in the middle of a batch applies everything once, in order per key', async () => {
    let go = (): void => undefined;
    const entered = new Promise<void>((resolve) => (go = resolve));
    const slowly = async (...args: Parameters<typeof takeEffect>): ReturnType<typeof takeEffect> => {
      go();
      await new Promise((resolve) => setTimeout(resolve, 4));
      return await takeEffect(...args);
    };
    const first = await bed.boot({ handlers: { 'vehicle.called': slowly }, config: { CONSUMER_BATCH: 50 } });
    await ready(first);
    const keys = Array.from({ length: 12 }, () => newId());
    const facts = Array.from({ length: 600 }, (_, n) =>
      sampleFact('vehicle.called', { key: keys[n % keys.length]! }),
    );
    await bed.mouth.tell(...facts);
    await entered;
    const second = await bed.boot({ handlers: { 'vehicle.called': slowly }, config: { CONSUMER_BATCH: 50 } });
    await ready(second);
    await first.close();
    await until(async () => (await idsOf()).length >= facts.length, { timeout: 25_000 });
    for (const key of keys)
      expect(await idsOf(key)).toEqual(facts.filter((fact) => fact.key === key).map(({ id }) => id));
  });

  it('the receipt commits with the effect: a second connection sees both or neither', async () => {
    let look: { effects: number; receipts: number } | undefined;
    const fact = sampleFact('vehicle.called');
    const seen = async (): Promise<{ effects: number; receipts: number }> => ({
      effects: (await idsOf(fact.key)).length,
      receipts: (await bed.database.query('SELECT FROM inbox WHERE event_id = $1', [fact.id])).length,
    });
    await bed.boot({
      handlers: {
        'vehicle.called': async (heard, context) => {
          await takeEffect(heard, context);
          look = await seen();
          return applied;
        },
      },
    });
    await bed.mouth.tell(fact);
    await until(async () => (await seen()).effects === 1);
    expect(look).toEqual({ effects: 0, receipts: 0 });
    expect(await seen()).toEqual({ effects: 1, receipts: 1 });
  });

  it('gathers what arrives while a transaction runs', async () => {
    const transactions = new Set<unknown>();
    const service = await bed.boot({
      handlers: {
        'vehicle.called': async (fact, context) => {
          transactions.add(context.tx);
          return await takeEffect(fact, context);
        },
      },
    });
    await ready(service);
    await service.operations.pauseConsumer();
    const facts = Array.from({ length: 400 }, () => sampleFact('vehicle.called'));
    await bed.mouth.tell(...facts);
    await service.operations.resumeConsumer();
    await until(async () => (await idsOf()).length === facts.length, { timeout: 20_000 });
    expect(transactions.size).toBeLessThan(40);
  });

  it('is paused and resumed by operators, for all instances', async () => {
    const service = await bed.boot({ handlers: { 'vehicle.called': takeEffect } });
    await ready(service);
    await service.operations.pauseConsumer();
    await until(async () => (await service.operations.state()).consumer.state === 'PAUSED');
    const fact = sampleFact('vehicle.called');
    await bed.mouth.tell(fact);
    expect(service.app.get(MessagingHealth).live()).toEqual({ ok: true });
    await expect(service.app.get(AppliedFacts).wait(fact.id, 300)).resolves.toBe(false);
    await service.operations.resumeConsumer();
    await until(async () => (await idsOf(fact.key)).length === 1);
  });

  it('one that cannot go on says so, and asks for the end of the process', async () => {
    let reason: string | undefined;
    let release = (): void => undefined;
    const service = await bed.boot({
      handlers: {
        // A promise that never settles holds the consumer, though the database ended the transaction long ago.
        'vehicle.called': () => new Promise((resolve) => (release = () => resolve(applied))),
      },
      config: { CONSUMER_STALL_MS: 1500 },
      instead: new Map([[ON_FATAL, (why: string) => (reason = why)]]),
    });
    await ready(service);
    expect(service.app.get(MessagingHealth).live()).toEqual({ ok: true });
    await bed.mouth.tell(sampleFact('vehicle.called'));
    await until(() => !service.app.get(MessagingHealth).live().ok);
    expect(service.app.get(MessagingHealth).ready().ok).toBe(false);
    await until(() => reason !== undefined);
    expect(reason).toContain('stalled');
    release();
  });

  it('a handler that comes to no end is poison, and does not hold the others', async () => {
    const stuck = sampleFact('slot.booked');
    const service = await bed.boot({
      handlers: { 'slot.booked': () => new Promise(() => undefined), 'vehicle.called': takeEffect },
      config: { CONSUMER_HANDLER_MS: 300 },
    });
    await bed.mouth.tell(stuck);
    await until(async () => (await service.operations.listParked({ key: stuck.key })).length === 1);
    const [parked] = await service.operations.listParked({ key: stuck.key });
    expect(parked).toMatchObject({ reason: 'POISON', attempts: 3 });
    expect(parked!.error).toContain('came to no end');
    const other = sampleFact('vehicle.called');
    await bed.mouth.tell(other);
    await until(async () => (await idsOf(other.key)).length === 1);
  });

  it('begins where the database says, not where Kafka believes', async () => {
    const service = await bed.boot({ handlers: { 'vehicle.called': takeEffect } });
    const facts = Array.from({ length: 20 }, () => sampleFact('vehicle.called'));
    await bed.mouth.tell(...facts);
    await until(async () => (await idsOf()).length === facts.length);
    await service.close();
    // As after a restore: the effects of the second half, and their receipts, are gone.
    await bed.database.query('DELETE FROM effect WHERE position > 10');
    await bed.database.query(
      'DELETE FROM inbox WHERE NOT EXISTS (SELECT FROM effect e WHERE e.event_id = inbox.event_id)',
    );
    await bed.database.query('UPDATE consumer_offset SET next_offset = 0');
    await bed.boot({ handlers: { 'vehicle.called': takeEffect } });
    await until(async () => (await idsOf()).length === facts.length, { timeout: 20_000 });
    expect((await idsOf()).sort()).toEqual(facts.map(({ id }) => id).sort());
  });
});

describe('a service whose state is made of facts', () => {
  it('begins at the first fact again, and comes to the same', async () => {
    const bed = await testbed({ service: 'reporting' });
    try {
      const service = await bed.boot({ handlers: { 'vehicle.called': takeEffect } });
      const facts = Array.from({ length: 30 }, () => sampleFact('vehicle.called'));
      await bed.mouth.tell(...facts);
      await until(async () => (await effectsOf(bed.database)).length === facts.length);
      const before = await effectsOf(bed.database);
      await service.operations.replayFromStart(async (tx) => {
        await tx.write('DELETE FROM effect');
      });
      await until(async () => (await effectsOf(bed.database)).length === facts.length, { timeout: 20_000 });
      expect((await effectsOf(bed.database)).map(({ event_id }) => event_id).sort()).toEqual(
        before.map(({ event_id }) => event_id).sort(),
      );
    } finally {
      await bed.close();
    }
  });

  it('lets nothing that was fetched before take effect after it began anew', async () => {
    const bed = await testbed({ service: 'reporting' });
    try {
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      let entered = false;
      const service = await bed.boot({
        handlers: {
          'vehicle.called': async (fact, context) => {
            entered = true;
            await gate;
            return await takeEffect(fact, context);
          },
        },
        config: { CONSUMER_BATCH: 1 },
      });
      const key = newId();
      const facts = Array.from({ length: 4 }, () => sampleFact('vehicle.called', { key }));
      await bed.mouth.tell(...facts);
      await until(() => entered);
      // It waits for the batch that is under way; the next ones of the same fetch are void.
      const anew = service.operations.replayFromStart(async (tx) => {
        await tx.write('DELETE FROM effect');
      });
      await until(
        async () => (await bed.database.query('SELECT FROM pg_locks WHERE NOT granted')).length > 0,
      );
      go();
      await anew;
      await until(async () => (await effectsOf(bed.database)).length >= facts.length, { timeout: 20_000 });
      expect((await effectsOf(bed.database)).map(({ event_id }) => event_id)).toEqual(
        facts.map(({ id }) => id),
      );
    } finally {
      await bed.close();
    }
  });

  it('is not what decides: others refuse', async () => {
    const bed = await testbed();
    try {
      const service = await bed.boot();
      await expect(service.operations.replayFromStart()).rejects.toMatchObject({
        code: 'messaging.replay.not-allowed',
      });
    } finally {
      await bed.close();
    }
  });
});
