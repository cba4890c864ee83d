import { newId, sampleFact } from '@onegate/contracts';
import { factsOf, type Program, startProgram, until } from '@onegate/testing';
import { join } from 'node:path';
import { effectsOf, takeEffect } from './effects.ts';
import { newFact, testbed, type Testbed } from './testbed.ts';

const PROGRAM = join(__dirname, 'program/main.ts');
const KEYS = 5;

jest.setTimeout(60_000);

const isReady = (value: unknown): value is { ready: true } => 'ready' in (value as object);

/** A process of the service is killed (SIGKILL) in the middle; the next one goes on. */
describe('a service that is killed', () => {
  let teller: Testbed;
  let hearer: Testbed;
  let programs: Program[] = [];

  beforeEach(async () => {
    teller = await testbed();
    hearer = await testbed({ topics: teller.topics });
  });
  afterEach(async () => {
    await Promise.all(programs.map((program) => program.kill()));
    programs = [];
    await hearer.close();
    await teller.close();
  });

  async function start(of: Testbed, env: Record<string, string>): Promise<Program> {
    const { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX = '' } = of.config;
    const program = startProgram(PROGRAM, { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX, ...env });
    programs.push(program);
    await program.hears(isReady, 'the program is ready');
    return program;
  }

  it.each([
    ['between commit and publish', 'before-publish', 0],
    ['between publish and moving the cursor', 'after-publish', 1],
  ])('%s: every fact arrives, effects happen once', async (_, failpoint, published) => {
    const keys = Array.from({ length: KEYS }, () => newId());
    const facts = keys.flatMap((key) => [newFact('stage.changed', key), newFact('record.opened', key)]);
    await hearer.boot({ handlers: { 'stage.changed': takeEffect, 'record.opened': takeEffect } });

    const first = await start(teller, { FAILPOINT: failpoint });
    first.tell({ tell: facts });
    await expect(first.exited).resolves.toMatchObject({ signal: 'SIGKILL' });
    expect(await factsOf(teller.database)).toHaveLength(facts.length);
    expect(await teller.database.query('SELECT id::int FROM relay_cursor')).toEqual([{ id: 0 }]);
    if (published > 0) await until(async () => (await effectsOf(hearer.database)).length === facts.length);

    const next = await start(teller, {});
    await until(async () => (await effectsOf(hearer.database)).length >= facts.length);
    const last = newFact('stage.changed', newId());
    next.tell({ tell: [last] });
    await until(async () => (await effectsOf(hearer.database, last.key)).length === 1);
    for (const key of keys)
      expect((await effectsOf(hearer.database, key)).map(({ name }) => name)).toEqual([
        'stage.changed',
        'record.opened',
      ]);
  });

  it('between applying and telling Kafka: nothing is applied twice, nothing is skipped', async () => {
    const facts = Array.from({ length: 30 }, () => sampleFact('vehicle.called'));
    const first = await start(hearer, { HEARS: 'yes', FAILPOINT: 'after-apply' });
    await hearer.mouth.tell(...facts);
    await expect(first.exited).resolves.toMatchObject({ signal: 'SIGKILL' });
    expect((await effectsOf(hearer.database)).length).toBeGreaterThan(0);

    await start(hearer, { HEARS: 'yes' });
    await until(async () => (await effectsOf(hearer.database)).length >= facts.length, { timeout: 25_000 });
    const ids = (await effectsOf(hearer.database)).map(({ event_id }) => event_id);
    expect([...ids].sort()).toEqual(facts.map(({ id }) => id).sort());
  });

  it('a process whose consumer cannot go on ends by itself, and its successor goes on', async () => {
    const hanging = sampleFact('yard.entered');
    const first = await start(hearer, { HEARS: 'yes', FAILPOINT: 'hang' });
    await hearer.mouth.tell(hanging);
    await expect(first.exited).resolves.toEqual({ code: 1, signal: null });
    const next = await hearer.boot({ handlers: { 'yard.entered': takeEffect } });
    await until(async () => (await effectsOf(hearer.database, hanging.key)).length === 1, {
      timeout: 20_000,
    });
    await next.close();
  });
});
