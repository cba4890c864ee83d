import { contracts, type Fact, type FactName, messageOf, newId, sampleFact } from '@onegate/contracts';
import { until } from '@onegate/testing';
import { applied, type Outcome, ParkedKeeper, type ParkedMessage, waitFor } from '../src/index.ts';
import { effectsOf, takeEffect } from './effects.ts';
import { testbed, type Testbed, type TestHandlers, type TestService } from './testbed.ts';

const TOPIC = contracts['yard.entered'].topic;

describe('what cannot be applied now is put aside by topic and key', () => {
  let bed: Testbed;
  let service: TestService;
  /** Keys on which the handler of yard.entered fails. */
  const broken = new Set<string>();
  const handlers: TestHandlers = {
    'yard.entered': async (fact, context) => {
      await takeEffect(fact, context);
      if (broken.has(fact.key)) throw new TypeError('cannot read the weight of nothing');
      return applied;
    },
    'vehicle.called': takeEffect,
    'declaration.submitted': takeEffect,
    'declaration.accepted': async (fact, context): Promise<Outcome> => {
      const [known] = await context.tx.read(
        `SELECT FROM effect WHERE key = $1 AND name = 'declaration.submitted'`,
        [fact.key],
      );
      return known ? await takeEffect(fact, context) : waitFor('declaration.submitted');
    },
    'inspection.concluded': async (fact, context): Promise<Outcome> => {
      const [known] = await context.tx.read(
        `SELECT FROM effect WHERE key = $1 AND name = 'declaration.accepted'`,
        [fact.key],
      );
      return known ? await takeEffect(fact, context) : waitFor('declaration.accepted');
    },
    'inspection.started': takeEffect,
    'slot.booked': () => waitFor('vehicle.called'),
    'queue.joined': async (fact, context) => {
      await takeEffect(fact, context);
      return waitFor('declaration.submitted');
    },
    'charges.assessed': () => undefined as unknown as Outcome,
  };

  beforeAll(async () => {
    bed = await testbed();
    service = await bed.boot({ handlers });
  });
  afterAll(() => bed.close());
  beforeEach(() => broken.clear());

  const parkedOf = (key: string): Promise<ParkedMessage[]> => service.operations.listParked({ key });
  const namesOf = async (key: string): Promise<string[]> =>
    (await effectsOf(bed.database, key)).map(({ name }) => name);
  const flowed = async (): Promise<void> => {
    const other = sampleFact('vehicle.called');
    await bed.mouth.tell(other);
    await until(async () => (await namesOf(other.key)).length === 1, { what: 'others flow' });
  };
  const inboxState = async (id: string): Promise<unknown> =>
    (await bed.database.query<{ state: string }>('SELECT state FROM inbox WHERE event_id = $1', [id]))[0]
      ?.state;

  it('a handler that always throws: parked with bytes, headers, reason and attempts; others flow', async () => {
    const [first, second] = twoOf('yard.entered', 'vehicle.called');
    broken.add(first.key);
    await bed.mouth.tell(first, second);
    await until(async () => (await parkedOf(first.key)).length === 2);
    await flowed();

    const [head, behind] = await parkedOf(first.key);
    expect(head).toMatchObject({
      id: first.id,
      reason: 'POISON',
      attempts: 3,
      topic: TOPIC,
      type: contracts['yard.entered'].type,
    });
    expect(head!.error).toContain('TypeError cannot read the weight of nothing');
    expect(behind).toMatchObject({ id: second.id, reason: 'BLOCKED', attempts: 0 });
    const shown = await service.operations.showParked(first.id);
    expect(shown.bytes.toString()).toBe(messageOf(first).value);
    expect(shown.headers).toEqual(messageOf(first).headers);
    expect(await inboxState(first.id)).toBe('PARKED');
    expect(await namesOf(first.key)).toEqual([]);
  });

  it('retry releases its messages in order, and counts what fails again', async () => {
    const [first, second] = twoOf('yard.entered', 'vehicle.called');
    broken.add(first.key);
    await bed.mouth.tell(first, second);
    await until(async () => (await parkedOf(first.key)).length === 2);
    await expect(service.operations.retryParked(second.id)).resolves.toEqual({ released: 0, free: false });
    expect((await parkedOf(first.key))[0]).toMatchObject({ reason: 'POISON', attempts: 4 });

    broken.clear();
    await expect(service.operations.retryParked(second.id)).resolves.toEqual({ released: 2, free: true });
    expect(await namesOf(first.key)).toEqual(['yard.entered', 'vehicle.called']);
    expect(await inboxState(first.id)).toBe('APPLIED');
    await expect(service.operations.retryParked(first.id)).rejects.toMatchObject({
      code: 'messaging.parked.settled',
    });
    await bed.mouth.tell(first);
    await flowed();
    expect(await namesOf(first.key)).toHaveLength(2);
  });

  it('discard needs a reason, and lets those behind go on', async () => {
    const [first, second] = twoOf('yard.entered', 'vehicle.called');
    broken.add(first.key);
    await bed.mouth.tell(first, second);
    await until(async () => (await parkedOf(first.key)).length === 2);
    await expect(service.operations.discardParked(first.id, 'operations1', '  ')).rejects.toMatchObject({
      code: 'messaging.parked.reason-missing',
    });
    await expect(service.operations.discardParked(newId(), 'operations1', 'x')).rejects.toMatchObject({
      code: 'messaging.parked.not-found',
    });
    await expect(
      service.operations.discardParked(first.id, 'operations1', 'entered twice by hand'),
    ).resolves.toEqual({ released: 1, free: true });
    expect(await namesOf(first.key)).toEqual(['vehicle.called']);
    expect(await service.operations.showParked(first.id)).toMatchObject({
      state: 'DISCARDED',
      settledBy: 'operations1',
      settleReason: 'entered twice by hand',
    });
    expect(await inboxState(first.id)).toBe('DISCARDED');
  });

  it.each([
    ['broken JSON', 'MALFORMED', (): string => '{"specversion": "1.0", '],
    ['not an event', 'MALFORMED', (): string => '{"hello": "world"}'],
    [
      'a schema violation',
      'INVALID',
      (fact: Fact) => valueOf({ ...fact, data: { wrong: true } } as unknown as Fact),
    ],
    ['a key that is not its own', 'INVALID', (fact: Fact) => valueOf({ ...fact, key: newId() })],
  ])('%s is parked, and what follows on its key behind it', async (_, reason, bytesOf) => {
    const [first, second] = twoOf('yard.entered', 'vehicle.called');
    const value = bytesOf(first);
    await bed.mouth.send(TOPIC, { key: first.key, value, headers: { 'x-sender': 'camera' } });
    await bed.mouth.tell(second);
    await until(async () => (await parkedOf(first.key)).length === 2);
    await flowed();
    const [head] = await parkedOf(first.key);
    expect(head).toMatchObject({ reason, attempts: 1 });
    const shown = await service.operations.showParked(head!.id);
    expect(shown.bytes.toString()).toBe(value);
    expect(shown.headers).toEqual({ 'x-sender': 'camera' });
    await service.operations.discardParked(head!.id, 'operations1', 'never an event');
    expect(await namesOf(first.key)).toEqual(['vehicle.called']);
  });

  it('a message without key or value is parked too', async () => {
    await bed.mouth.send(TOPIC, { key: null, value: '' });
    await until(async () => (await parkedOf('')).length > 0);
    await flowed();
    expect((await parkedOf(''))[0]).toMatchObject({ reason: 'MALFORMED' });
  });

  it('two topics in the wrong order: a fact waits for the one it needs, and both happen once', async () => {
    const [accepted, submitted] = twoOf('declaration.accepted', 'declaration.submitted');
    const called = sampleFact('vehicle.called', { key: accepted.key });
    const concluded = sampleFact('inspection.concluded', { key: accepted.key });
    const started = sampleFact('inspection.started', { key: accepted.key });
    await bed.mouth.tell(concluded, started);
    await until(async () => (await parkedOf(accepted.key)).length === 2);
    expect(await parkedOf(accepted.key)).toMatchObject([
      { reason: 'WAITING', waitsFor: 'declaration.accepted', attempts: 1 },
      { reason: 'BLOCKED' },
    ]);
    await bed.mouth.tell(called);
    await until(async () => (await namesOf(accepted.key)).includes('vehicle.called'), {
      what: 'other topics flow',
    });
    await bed.mouth.tell(submitted, accepted);
    await until(async () => (await namesOf(accepted.key)).length === 5);
    expect(await namesOf(accepted.key)).toEqual([
      'vehicle.called',
      'declaration.submitted',
      'declaration.accepted',
      'inspection.concluded',
      'inspection.started',
    ]);
    expect(await inboxState(concluded.id)).toBe('APPLIED');
    expect(await parkedOf(accepted.key)).toEqual([]);
  });

  it('what waits and what it waits for may come in one batch', async () => {
    const key = newId();
    const facts = [
      sampleFact('inspection.concluded', { key }),
      sampleFact('declaration.submitted', { key }),
      sampleFact('declaration.accepted', { key }),
    ];
    await service.operations.pauseConsumer();
    await bed.mouth.tell(...facts);
    await service.operations.resumeConsumer();
    await until(async () => (await namesOf(key)).length === 3);
    for (const { id } of facts) expect(await inboxState(id)).toBe('APPLIED');
  });

  it.each([
    ['waits for what its contract does not require', 'slot.booked', 'does not require'],
    ['writes and then waits', 'queue.joined', 'wrote before it decided to wait'],
    ['says nothing', 'charges.assessed', 'did not say what became of it'],
  ] as const)('a handler that %s is at fault: poison', async (_, name, error) => {
    const fact = sampleFact(name);
    await bed.mouth.tell(fact);
    await until(async () => (await parkedOf(fact.key)).length === 1);
    expect((await parkedOf(fact.key))[0]).toMatchObject({ reason: 'POISON' });
    expect((await parkedOf(fact.key))[0]!.error).toContain(error);
    expect(await namesOf(fact.key)).toEqual([]);
    await flowed();
  });

  it('a newer unknown version parks, and is applied by itself once an instance knows it', async () => {
    const [first, second] = twoOf('yard.entered', 'vehicle.called');
    const newer = messageOf(first);
    const type = 'onegate.logistics.weight.corrected.v1';
    await bed.mouth.send(TOPIC, {
      ...newer,
      value: newer.value.replace(contracts['yard.entered'].type, type),
    });
    await bed.mouth.tell(second);
    await until(async () => (await parkedOf(first.key)).length === 2);
    await flowed();
    expect(await parkedOf(first.key)).toMatchObject([{ reason: 'UNKNOWN', type }, { reason: 'BLOCKED' }]);

    // A program that knows the type is the same one after the message's type became known: rename it in the store.
    await bed.database.query(
      `UPDATE parked_message SET type = $2, bytes = convert_to(replace(convert_from(bytes, 'UTF8'), $3, $2), 'UTF8')
       WHERE event_id = $1`,
      [first.id, contracts['yard.entered'].type, type],
    );
    await service.app.get(ParkedKeeper).sweep();
    expect(await namesOf(first.key)).toEqual(['yard.entered', 'vehicle.called']);
    expect(await parkedOf(first.key)).toEqual([]);
  });
});

/** Two facts of one key. */
function twoOf(first: FactName, second: FactName): [Fact, Fact] {
  const key = newId();
  return [sampleFact(first, { key }), sampleFact(second, { key })];
}

const valueOf = (fact: Fact): string => messageOf(fact).value;
