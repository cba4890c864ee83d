import { createHash } from 'node:crypto';
import { newId } from '@onegate/contracts';
import { asSystem, Database, movementLock } from '@onegate/persistence';
import fc from 'fast-check';
import { House } from '../../test/house.ts';
import { RandomGate } from '../../test/random-gate.ts';
import { Timer } from '../clocks/timer.ts';
import type { Input } from './domain/input.ts';
import { MovementDesk } from './movement-desk.ts';

const MOVEMENTS = 150;
const NONE: Buffer = Buffer.alloc(32);
const CAUSE = { actor: { kind: 'SYSTEM' as const, id: 'test' }, correlationId: newId() };

/** The same walk as in the property test of the engine, drawn with a fixed seed. */
const walks = fc.sample(
  fc.record({
    direction: fc.constantFrom('EXPORT' as const, 'IMPORT' as const),
    shipments: fc.nat(2),
    acts: fc.array(fc.tuple(fc.nat(25), fc.nat(209)), { minLength: 20, maxLength: 90 }),
    batches: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
  }),
  { numRuns: MOVEMENTS, seed: 20261124 },
);

describe('whatever happened to many movements at once', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    // The walks have their own acts of the timer, at their own times.
    await house.service.app.get(Timer).onApplicationShutdown();
  });
  afterAll(() => house.close());

  /** Applies inputs in transactions of so many each, in turn: as batches of facts and single commands do. */
  const replay = async (key: string, inputs: readonly Input[], batches: readonly number[]): Promise<void> => {
    const database = house.service.app.get(Database);
    const desk = house.service.app.get(MovementDesk);
    for (let at = 0, turn = 0; at < inputs.length; turn += 1) {
      const size = batches[turn % batches.length] ?? 1;
      const batch = inputs.slice(at, at + size);
      await asSystem(() =>
        database.write(async (tx) => {
          await tx.lock([movementLock(key)]);
          const movement = await desk.open(tx, key);
          for (const input of batch) await movement.apply(input, CAUSE);
        }),
      );
      at += size;
    }
  };

  it('holdings tile every life, chains hold, and the stages are those of the engine', async () => {
    const gates = walks.map(({ direction, shipments, acts, batches }) => {
      const gate = new RandomGate(direction, shipments);
      for (const [number, choice] of acts) gate.act(number, choice);
      return { movement: gate.movement, batches };
    });
    const waiting = [...gates];
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop())
        await replay(next.movement.movementId, next.movement.inputs, next.batches);
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(await house.violations()).toEqual([]);
    const stages = await house.service.database.query<{ record_id: string; stage: string }>(
      'SELECT record_id, stage FROM record',
    );
    const expected = gates.flatMap(({ movement }) =>
      Object.entries(movement.file.records).map(([id, { stage }]) => `${id} ${stage}`),
    );
    expect(stages.map(({ record_id: id, stage }) => `${id} ${stage}`).sort()).toEqual(expected.sort());
    const held = await house.service.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM record LEFT JOIN holding h ON h.record_id = record.record_id AND upper_inf(h.valid) WHERE open AND h.record_id IS NULL',
    );
    expect(held).toEqual([{ n: 0 }]);
    await verifyChains();
  }, 120_000);

  const verifyChains = async (): Promise<void> => {
    const rows = await house.service.database.query<{
      record_id: string;
      seq: number;
      previous: Buffer;
      hash: Buffer;
      body: Buffer;
    }>('SELECT record_id, seq, previous, hash, body FROM entry ORDER BY record_id, seq');
    expect(rows.length).toBeGreaterThan(MOVEMENTS * 10);
    let last = { record_id: '', seq: 0, hash: NONE };
    for (const row of rows) {
      if (row.record_id !== last.record_id) last = { record_id: row.record_id, seq: 0, hash: NONE };
      const hash = createHash('sha256')
        .update('onegate.entry.v1\0')
        .update(row.previous)
        .update(row.body)
        .digest();
      expect([row.seq, row.previous.equals(last.hash), hash.equals(row.hash)]).toEqual([
        last.seq + 1,
        true,
        true,
      ]);
      last = row;
    }
  };
});
