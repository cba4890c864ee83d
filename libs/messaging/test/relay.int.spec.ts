import { newId } from '@onegate/contracts';
import { movementLock } from '@onegate/persistence';
import { type Program, startProgram, until } from '@onegate/testing';
import { join } from 'node:path';
import { MessagingHealth, Relay } from '../src/index.ts';
import { record, type Recorder } from './recorder.ts';
import { CAUSE } from './service.ts';
import { newFact, testbed, type Testbed } from './testbed.ts';

describe('the relay', () => {
  let bed: Testbed;
  let recorder: Recorder;
  let programs: Program[] = [];

  beforeEach(async () => {
    bed = await testbed();
    recorder = await record(bed.topics);
  });
  afterEach(async () => {
    await Promise.all(programs.map((program) => program.kill()));
    programs = [];
    await recorder.close();
    await bed.close();
  });

  /** The same service as a process of its own. */
  function start(): Program {
    const { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX = '' } = bed.config;
    const file = join(__dirname, 'program/main.ts');
    const program = startProgram(file, { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX });
    programs.push(program);
    return program;
  }

  const idsOf = (key: string): string[] => recorder.of(key).map(({ id }) => id);

  it('a transaction held open while later ones commit: nothing is skipped, order per key holds', async () => {
    const service = await bed.boot();
    await until(() => service.app.get(Relay).state === 'LEADING');
    const [slow, quick] = [newId(), newId()];
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let early: string[] = [];
    let placed = false;
    const writing = service.database.write(async (tx) => {
      await tx.lock([movementLock(slow)]);
      early = await service.outbox.append(tx, CAUSE, [newFact('stage.changed', slow)]);
      // It has its place in the order, before those that are committed first.
      tx.beforeCommit(async () => {
        await tx.read('SELECT pg_current_xact_id()');
        placed = true;
        await held;
      });
    });
    await until(() => placed);
    const later = await service.tell(newFact('stage.changed', quick), newFact('record.opened', quick));
    await relayLooked();
    expect(await bed.database.query('SELECT id::int FROM relay_cursor')).toEqual([{ id: 0 }]);
    const behind = service.tell(newFact('record.opened', slow));

    commit();
    await writing;
    const [last] = await behind;
    await until(() => recorder.facts.length === 4);
    expect(idsOf(slow)).toEqual([...early, last]);
    expect(idsOf(quick)).toEqual(later);
  });

  /** Answers when the relay has begun and ended a look at the outbox since now. */
  async function relayLooked(): Promise<void> {
    const last = async (): Promise<Date> => {
      const [row] = await bed.database.query<{ at: Date }>(
        `SELECT query_start AS at FROM pg_stat_activity WHERE datname = $1 AND query LIKE '%FROM outbox%LIMIT $3'`,
        [bed.database.name],
      );
      return row!.at;
    };
    const now = new Date();
    const first = await until(async () => ((await last()) > now ? await last() : false));
    await until(async () => (await last()) > first);
  }

  it('two relays: one works; the leader is killed: the other takes over within 10 s', async () => {
    const leader = start();
    const first = newFact('stage.changed', newId());
    leader.tell({ tell: [first] });
    await until(() => idsOf(first.key).length === 1, { timeout: 20_000 });

    const follower = await bed.boot();
    await until(() => follower.app.get(Relay).state === 'FOLLOWING');
    const second = newFact('stage.changed', newId());
    await follower.tell(second);
    await until(() => idsOf(second.key).length === 1, { what: 'the leader publishes what others commit' });
    expect(follower.app.get(Relay).state).toBe('FOLLOWING');

    const third = newFact('stage.changed', newId());
    await leader.kill();
    const killedAt = Date.now();
    await follower.tell(third);
    await until(() => idsOf(third.key).length === 1);
    expect(Date.now() - killedAt).toBeLessThan(10_000);
    await until(() => follower.app.get(Relay).state === 'LEADING');
    expect(recorder.facts).toHaveLength(3);
  });

  it('a leader that hangs loses its session, and goes on as a follower', async () => {
    const hanging = start();
    const first = newFact('stage.changed', newId());
    hanging.tell({ tell: [first] });
    await until(() => idsOf(first.key).length === 1, { timeout: 20_000 });
    process.kill(hanging.pid, 'SIGSTOP');
    const stoppedAt = Date.now();
    const second = newFact('stage.changed', newId());
    const follower = await bed.boot();
    await follower.tell(second);
    await until(() => idsOf(second.key).length === 1, { timeout: 15_000 });
    expect(Date.now() - stoppedAt).toBeLessThan(11_000);

    process.kill(hanging.pid, 'SIGCONT');
    const third = newFact('stage.changed', newId());
    hanging.tell({ tell: [third] });
    await until(() => idsOf(third.key).length === 1, { what: 'its facts are published by the new leader' });
  });

  it('is paused and resumed by operators; nothing is lost meanwhile', async () => {
    const service = await bed.boot();
    await until(() => service.app.get(Relay).state === 'LEADING');
    await service.operations.pauseRelay();
    await until(() => service.app.get(Relay).state === 'PAUSED');
    const fact = newFact('stage.changed', newId());
    const [id] = await service.tell(fact);
    const state = await service.operations.state();
    expect(state.outbox.unpublished).toBe(1);
    expect(state.relay).toEqual({ state: 'PAUSED', paused: true });
    expect(service.app.get(MessagingHealth).live()).toEqual({ ok: true });
    await service.operations.resumeRelay();
    await until(() => idsOf(fact.key).length === 1);
    expect(idsOf(fact.key)).toEqual([id]);
  });

  it('publishes more than one request holds, whole and in order', async () => {
    const service = await bed.boot({ config: { RELAY_BATCH: 50 } });
    const key = newId();
    const told: string[] = [];
    for (let round = 0; round < 6; round += 1)
      told.push(
        ...(await service.tell(...Array.from({ length: 40 }, () => newFact('declaration.accepted', key)))),
      );
    await until(() => idsOf(key).length === told.length);
    expect(idsOf(key)).toEqual(told);
  });

  it('publishes what is committed before it stops', async () => {
    const service = await bed.boot();
    await until(() => service.app.get(Relay).state === 'LEADING');
    const fact = newFact('stage.changed', newId());
    await service.tell(fact);
    await service.close();
    await until(() => idsOf(fact.key).length === 1);
    expect(
      await bed.database.query('SELECT FROM outbox o, relay_cursor c WHERE (o.xid, o.id) > (c.xid, c.id)'),
    ).toEqual([]);
  });
});
