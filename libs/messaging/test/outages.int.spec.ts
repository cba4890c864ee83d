import { newId } from '@onegate/contracts';
import { freePort, type Postgres, type RunningKafka, startKafka, startPostgres } from '@onegate/local';
import { factsOf, STACK_VARIABLE, until } from '@onegate/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessagingHealth, type NewFact } from '../src/index.ts';
import { effectsOf, takeEffect } from './effects.ts';
import type { TestService } from './service.ts';
import { newFact, testbed, type Testbed } from './testbed.ts';

/** Servers of this file alone, since it stops them. */
describe('outages', () => {
  const dir = mkdtempSync(join(tmpdir(), 'onegate-outages-'));
  let kafka: RunningKafka;
  let postgres: Postgres;
  let teller: Testbed;
  let hearer: Testbed;
  let service: TestService;

  let ports: [number, number];
  const startTheKafka = (): Promise<RunningKafka> =>
    startKafka({ dir: join(dir, 'kafka'), port: ports[0], controllerPort: ports[1] });
  const startThePostgres = (port?: number): Promise<Postgres> =>
    startPostgres({ dir: join(dir, 'postgres'), settings: { fsync: 'off' }, ...(port && { port }) });

  beforeAll(async () => {
    ports = [await freePort(), await freePort()];
    [kafka, postgres] = await Promise.all([startTheKafka(), startThePostgres()]);
    process.env[STACK_VARIABLE] = JSON.stringify({ postgres: postgres.url, kafka: kafka.brokers, redis: '' });
    teller = await testbed();
    hearer = await testbed({ topics: teller.topics });
    service = await teller.boot();
    await hearer.boot({ handlers: { 'stage.changed': takeEffect, 'record.opened': takeEffect } });
    await everythingHeard();
  }, 60_000);

  afterAll(async () => {
    await hearer.close();
    await teller.close();
    await Promise.all([kafka.child.kill(), postgres.child.kill()]);
    rmSync(dir, { recursive: true, force: true });
  });

  const keys = Array.from({ length: 4 }, () => newId());
  const two = (n: number): NewFact[] => {
    const key = keys[n % keys.length]!;
    return [newFact('stage.changed', key), newFact('record.opened', key)];
  };

  /** What the database of the teller committed is what the hearer applied: each once, in order per key. */
  async function everythingHeard(): Promise<void> {
    const last = await service.tell(newFact('stage.changed', keys[0]!));
    await until(async () => (await effectsOf(hearer.database)).some(({ event_id }) => event_id === last[0]), {
      timeout: 25_000,
      what: 'the last fact was heard',
    });
    const told = await factsOf(teller.database);
    await until(async () => (await effectsOf(hearer.database)).length >= told.length);
    for (const key of keys)
      expect((await effectsOf(hearer.database, key)).map(({ event_id }) => event_id)).toEqual(
        told.filter((fact) => fact.key === key).map(({ id }) => id),
      );
  }

  it('Kafka stopped while commands go on: they succeed, the outbox drains afterwards in order', async () => {
    await kafka.child.kill();
    for (let n = 0; n < 40; n += 1) await service.tell(...two(n));
    const health = service.app.get(MessagingHealth);
    await until(() => !health.ready().ok, {
      timeout: 20_000,
      what: 'the service says that it cannot publish',
    });
    expect(health.live()).toEqual({ ok: true });
    expect(health.ready().why).toMatch(/published|heard/);
    const { outbox, consumer } = await service.operations.state();
    expect(outbox.unpublished).toBe(80);
    expect(consumer.lag).not.toBeUndefined();

    const newcomer = await teller.boot({ handlers: { 'vehicle.called': takeEffect } });
    await newcomer.tell(...two(0));
    const asked = Date.now();
    await newcomer.close();
    expect(Date.now() - asked).toBeLessThan(12_000);

    kafka = await startTheKafka();
    await everythingHeard();
    await until(() => health.ready().ok);
  }, 60_000);

  it('PostgreSQL restarted: services recover by themselves, no message skipped', async () => {
    let stop = false;
    const telling = (async () => {
      for (let n = 0; !stop; n += 1)
        await service.tell(...two(n)).catch(() => new Promise((resolve) => setTimeout(resolve, 20)));
    })();
    await until(async () => (await effectsOf(hearer.database)).length > 150);
    await postgres.child.kill();
    postgres = await startThePostgres(postgres.port);
    const before = (await effectsOf(hearer.database)).length;
    await until(async () => (await effectsOf(hearer.database)).length > before + 20, { timeout: 25_000 });
    stop = true;
    await telling;
    await everythingHeard();
    expect(await hearer.database.query("SELECT FROM parked_message WHERE state = 'PARKED'")).toEqual([]);
  }, 60_000);
});
