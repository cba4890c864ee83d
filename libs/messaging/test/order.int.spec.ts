import { type Fact, newId, sampleFact } from '@onegate/contracts';
import { isTransient, movementLock, type Transaction } from '@onegate/persistence';
import { until } from '@onegate/testing';
import fc from 'fast-check';
import { applied, type Cause, type Outcome } from '../src/index.ts';
import { record, type Recorder } from './recorder.ts';
import { CAUSE, newFact, type TestHandlers, type TestService } from './service.ts';
import { testbed, type Testbed } from './testbed.ts';

const MOVEMENTS = 3;

const CHANGE = `
  INSERT INTO movement (id, version) VALUES ($1, 1)
  ON CONFLICT (id) DO UPDATE SET version = movement.version + 1 RETURNING version`;

/** Commands and the consumer's batches change the same few movements at the same time, in two processes. */
describe('commands and batches that fight for the same movements', () => {
  let bed: Testbed;
  let recorder: Recorder;
  let services: TestService[];

  beforeAll(async () => {
    bed = await testbed();
    await bed.database.query('CREATE TABLE movement (id text PRIMARY KEY, version int NOT NULL)');
    await bed.database.query('GRANT ALL ON movement TO testbed_app');
    recorder = await record(bed.topics);
    const handlers: TestHandlers = { 'vehicle.called': ({ key }, { tx, cause }) => change(tx, cause, key) };
    services = await Promise.all([bed.boot({ handlers }), bed.boot({ handlers })]);
  });
  afterAll(async () => {
    await recorder.close();
    await bed.close();
  });

  /** What every command and every handler does: one version more, told as a fact that names it. */
  async function change(tx: Transaction, cause: Cause, movement: string): Promise<Outcome> {
    const [row] = await tx.write<{ version: number }>(CHANGE, [movement]);
    const fact = { ...newFact('stage.changed', movement), subject: `${movement}/${row!.version}` };
    await services[0]!.outbox.append(tx, cause, [fact]);
    return applied;
  }

  /** As a client does: where no connection was free in time, nothing happened, and the command is sent again. */
  async function command(service: TestService, movements: readonly string[]): Promise<void> {
    try {
      await service.database.write(async (tx) => {
        await tx.lock(movements.map(movementLock));
        for (const movement of movements) await change(tx, CAUSE, movement);
      });
    } catch (error) {
      if (!isTransient(error)) throw error;
      await command(service, movements);
    }
  }

  const versionIn = (fact: Fact): number => Number(fact.subject.split('/')[1]);
  const told = (movement: string): Fact[] =>
    recorder.of(movement).filter(({ name }) => name === 'stage.changed');

  it('never publish in reverse', async () => {
    const step = fc.record({
      kind: fc.constantFrom('COMMAND', 'FACT'),
      movements: fc.uniqueArray(fc.nat(MOVEMENTS - 1), { minLength: 1, maxLength: 2 }),
      service: fc.nat(1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120 }), async (steps) => {
        const ids = Array.from({ length: MOVEMENTS }, () => newId());
        await Promise.all(
          steps.map(async ({ kind, movements, service }) => {
            const keys = movements.map((index) => ids[index]!);
            if (kind === 'COMMAND') await command(services[service]!, keys);
            else await bed.mouth.tell(...keys.map((key) => sampleFact('vehicle.called', { key })));
          }),
        );
        for (const [index, id] of ids.entries()) {
          const changes = steps.filter(({ movements }) => movements.includes(index)).length;
          await until(() => told(id).length >= changes, { timeout: 30_000 });
          expect(told(id).map(versionIn)).toEqual(Array.from({ length: changes }, (_, n) => n + 1));
        }
      }),
      { numRuns: 12, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
    );
  });
});
