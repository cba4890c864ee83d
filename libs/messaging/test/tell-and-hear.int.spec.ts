import { newId, sampleFact } from '@onegate/contracts';
import { factsOf, until } from '@onegate/testing';
import { register } from 'prom-client';
import { applied, AppliedFacts, ignored, MessagingHealth } from '../src/index.ts';
import { effectsOf, takeEffect } from './effects.ts';
import { record, type Recorder } from './recorder.ts';
import { newFact, type Testbed, testbed, type TestService } from './testbed.ts';

describe('telling and hearing facts', () => {
  let bed: Testbed;
  let recorder: Recorder;
  let service: TestService;

  beforeAll(async () => {
    bed = await testbed();
    recorder = await record(bed.topics);
    service = await bed.boot({
      handlers: {
        'declaration.accepted': takeEffect,
        'slot.booked': () => ignored,
        'yard.entered': async (fact, { tx, cause }) => {
          await service.outbox.append(tx, cause, [newFact('stage.changed', fact.key)]);
          return applied;
        },
      },
    });
  });

  afterAll(async () => {
    await recorder.close();
    await bed.close();
  });

  it('publishes what was committed, in order, as CloudEvents', async () => {
    const key = newId();
    const ids = await service.tell(newFact('record.opened', key), newFact('stage.changed', key));
    await until(() => recorder.of(key).length === 2);
    expect(recorder.of(key).map((fact) => fact.id)).toEqual(ids);
  });

  it('publishes nothing of what was rolled back', async () => {
    const key = newId();
    const failing = service.database.write(async (tx) => {
      await tx.lock([`1:movement:${key}`]);
      await service.outbox.append(tx, { actor: { kind: 'SYSTEM', id: 'x' }, correlationId: 'c' }, [
        newFact('stage.changed', key),
      ]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const after = newId();
    await service.tell(newFact('stage.changed', after));
    await until(() => recorder.of(after).length === 1);
    expect(recorder.of(key)).toEqual([]);
  });

  it('refuses a fact whose key is not locked, or that breaks its contract', async () => {
    const key = newId();
    const append = (fact: ReturnType<typeof newFact>) =>
      service.database.write(async (tx) => {
        await tx.lock([`1:movement:${newId()}`]);
        await service.outbox.append(tx, { actor: { kind: 'SYSTEM', id: 'x' }, correlationId: 'c' }, [fact]);
      });
    await expect(append(newFact('stage.changed', key))).rejects.toThrow('lock first');
    await expect(service.tell(newFact('stage.changed', key, { to: 'NOWHERE' as never }))).rejects.toThrow(
      'breaks its contract',
    );
    await expect(factsOf(bed.database)).resolves.not.toContainEqual(expect.objectContaining({ key }));
  });

  it('applies a fact once, with its receipt and what comes of it', async () => {
    const fact = sampleFact('yard.entered');
    await bed.mouth.tell(fact, fact);
    await bed.mouth.tell(fact);
    await until(() => recorder.of(fact.key).length === 4);
    const told = recorder.of(fact.key).find(({ name }) => name === 'stage.changed');
    expect(told).toMatchObject({
      causationId: fact.id,
      correlationId: fact.correlationId,
      // Nobody asked for it: the board's unit answers.
      actor: 'system:testbed:LT-BQL',
    });
    const marker = sampleFact('declaration.accepted', { key: fact.key });
    await bed.mouth.tell(marker);
    await until(() => effectsOf(bed.database, fact.key).then((effects) => effects.length === 1));
    expect((await factsOf(bed.database)).filter(({ key }) => key === fact.key)).toHaveLength(1);
  });

  it('ignores what it handles without effect and passes over what it does not handle', async () => {
    const waits = service.app.get(AppliedFacts);
    const [handled, unknown] = [sampleFact('slot.booked'), sampleFact('vehicle.called')];
    await bed.mouth.tell(handled, unknown);
    await expect(waits.wait(handled.id, 5000)).resolves.toBe(true);
    await expect(waits.wait(unknown.id, 5000)).resolves.toBe(true);
    const rows = await bed.database.query('SELECT event_id FROM inbox WHERE event_id = ANY ($1)', [
      [handled.id, unknown.id],
    ]);
    expect(rows).toEqual([{ event_id: handled.id }]);
  });

  it('lets a reader wait for an event, and not for ever', async () => {
    const waits = service.app.get(AppliedFacts);
    const fact = sampleFact('declaration.accepted');
    const seen = waits.wait(fact.id, 5000);
    await bed.mouth.tell(fact);
    await expect(seen).resolves.toBe(true);
    await expect(waits.wait(newId(), 50)).resolves.toBe(false);
    const [own] = await service.tell(newFact('stage.changed', newId()));
    await expect(waits.wait(own!, 0)).resolves.toBe(true);
  });

  it('is live and ready, and knows its lag', async () => {
    const health = service.app.get(MessagingHealth);
    await until(() => health.ready().ok);
    expect(health.live()).toEqual({ ok: true });
    const state = await until(async () => {
      const now = await service.operations.state();
      return now.consumer.lag?.every(({ lag }) => lag === 0) === true && now.outbox.unpublished === 0
        ? now
        : false;
    });
    expect(state).toMatchObject({
      relay: { state: 'LEADING', paused: false },
      consumer: { name: 'onegate.testbed', state: 'CONSUMING', paused: false },
      parked: [],
    });
  });

  it('counts what it told and heard, by topic and outcome only', async () => {
    // Which partitions had messages depends on the keys.
    const lag = /onegate_consumer_lag\{topic="onegate.logistics.v1",partition="\d+"\}/;
    const text = await until(async () => {
      const now = await register.metrics();
      return lag.test(now) && now;
    });
    expect(text).toMatch(/onegate_relay_published_total\{topic="onegate.clearance.v1"\} [1-9]/);
    expect(text).toMatch(
      /onegate_consumer_messages_total\{topic="onegate.logistics.v1",outcome="APPLIED"\} [1-9]/,
    );
    expect(text).toMatch(
      /onegate_consumer_messages_total\{topic="onegate.logistics.v1",outcome="DUPLICATE"\} 2/,
    );
  });
});
