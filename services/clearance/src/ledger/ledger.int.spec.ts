import { CONFIG } from '@onegate/http';
import { MessagingOperations, Outbox } from '@onegate/messaging';
import { Database } from '@onegate/persistence';
import { until } from '@onegate/testing';
import {
  type Checkpoint,
  readCheckpoint,
  readVerifierKey,
  TreeHasher,
  verifyConsistency,
  verifyInclusion,
} from '@onegate/verify';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { LedgerKeys } from './checkpoints/ledger-keys.ts';
import { Sequencer } from './tree/sequencer.ts';
import { Sequencing } from './tree/sequencing.ts';

interface Leaf {
  leaf: number;
  hash: string;
  proof: string[];
}

const decoded = (hashes: readonly string[]): Buffer[] => hashes.map((hash) => Buffer.from(hash, 'base64'));

describe('the log of all entries', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ LEDGER_ORIGIN: 'test.example/log', LEDGER_CHECKPOINT_EVERY: 'PT1S' });
  });
  afterAll(() => house.close());

  /** As anybody, without a token. */
  const ask = (url: string) => house.service.app.inject({ method: 'GET', url: `/v1/ledger/${url}` });
  const askJson = async <Body>(url: string): Promise<Body> => (await ask(url)).json();

  /** The newest checkpoint, once it covers everything that is written. */
  const checkpoint = async (): Promise<Checkpoint> =>
    await until(
      async () => {
        const [row] = await house.service.database.query<{ entries: number }>(
          'SELECT count(*)::int AS entries FROM entry',
        );
        const { statusCode, payload } = await ask('checkpoint');
        if (statusCode !== 200) return undefined;
        const keys = await askJson<{ items: { verifierKey: string }[] }>('keys');
        const known = keys.items.map(({ verifierKey }) => readVerifierKey(verifierKey)!);
        const read = readCheckpoint(payload, known);
        return read?.size === row?.entries ? read : undefined;
      },
      { what: 'a checkpoint over all entries' },
    );

  const live = async (): Promise<TestMovement> => {
    const movement = new TestMovement('EXPORT').submitted().accepted().assessed();
    await house.hear(...factsOf(movement));
    return movement;
  };

  it('has no checkpoint before the first entry', async () => {
    const { statusCode, payload } = await ask('checkpoint');
    expect(statusCode).toBe(404);
    expect(JSON.parse(payload)).toMatchObject({ code: 'clearance.ledger.no-checkpoint' });
  });

  it('is signed, contains every entry, and only grows', async () => {
    const movement = await live();
    const first = await checkpoint();
    expect(first).toMatchObject({ origin: 'test.example/log' });
    for (let seq = 1; seq <= 3; seq += 1) {
      const query = `record=${movement.shipmentRefs[0]}&seq=${seq}&size=${first.size}`;
      const { leaf, hash, proof } = await askJson<Leaf>(`proofs/inclusion?${query}`);
      const [row] = await house.service.database.query<{ hash: Buffer }>(
        'SELECT hash FROM entry WHERE record_id = $1 AND seq = $2',
        [movement.shipmentIds[0], seq],
      );
      expect(hash).toBe(row?.hash.toString('base64url'));
      expect(verifyInclusion({ index: leaf, data: row!.hash }, first, decoded(proof))).toBe(true);
    }
    await live();
    const second = await checkpoint();
    expect(second.size).toBeGreaterThan(first.size);
    const { proof } = await askJson<Leaf>(`proofs/consistency?from=${first.size}&to=${second.size}`);
    expect(verifyConsistency(first, second, decoded(proof))).toBe(true);
  });

  it('tells its checkpoints, and keeps those that it hears', async () => {
    const { size, root } = await checkpoint();
    const told = (await house.service.facts()).filter(({ name }) => name === 'checkpoint.published');
    expect(told.at(-1)).toMatchObject({
      key: 'test.example/log',
      data: { origin: 'test.example/log', size, root: root.toString('base64') },
    });
    await until(
      async () =>
        (await house.service.database.query('SELECT FROM ledger_witness WHERE size = $1', [size])).length ===
        1,
    );
  });

  it('can be read in tiles by any client, and kept for ever', async () => {
    const { size, root } = await checkpoint();
    const entries = await ask(`tile/entries/000.p/${size}`);
    expect(entries.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const tree = new TreeHasher();
    for (let at = 0; at < size; at += 1) tree.add(entries.rawPayload.subarray(at * 34 + 2, at * 34 + 34));
    expect(tree.root).toEqual(root);
    const tile = await ask(`tile/0/000.p/${size}`);
    expect(tile.rawPayload).toHaveLength(size * 32);
  });

  it.each([
    ['tile/0/000', 404, 'clearance.ledger.no-tile'],
    ['tile/0/000.p/255', 404, 'clearance.ledger.no-tile'],
    ['tile/0/x001/x001/001.p/7', 404, 'clearance.ledger.no-tile'],
    ['tile/seven/000', 404, 'clearance.ledger.no-tile'],
    ['proofs/consistency?from=2&to=1', 422, 'clearance.ledger.size'],
    ['proofs/consistency?from=2&to=1000000', 422, 'clearance.ledger.size'],
    ['proofs/consistency?from=-1&to=x', 422, 'http.validation'],
    ['proofs/inclusion?record=LT&seq=0&size=0', 422, 'http.validation'],
    [
      'proofs/inclusion?record=019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90&seq=1&size=1',
      404,
      'clearance.record.not-found',
    ],
  ])('%s: %d %s', async (url, status, code) => {
    const { statusCode, payload } = await ask(url);
    expect({ statusCode, code: (JSON.parse(payload) as { code: string }).code }).toEqual({
      statusCode: status,
      code,
    });
  });

  it('does not grow on a tree that is not the one which was signed', async () => {
    const { app, database } = house.service;
    await app.get(Sequencing).onApplicationShutdown();
    await live();
    const begin = (): Sequencer =>
      new Sequencer(
        app.get(CONFIG),
        app.get(Database),
        app.get(Outbox),
        app.get(LedgerKeys),
        app.get(MessagingOperations),
      );
    // A sequencer does not begin before everything told of the log was heard.
    const refusal = (): Promise<string> =>
      until<string | false>(() =>
        begin()
          .extend()
          .then((): false => false, String),
      );
    await database.query(`
      INSERT INTO ledger_witness (origin, size, root, note, heard_at)
      SELECT origin, size, sha256(root), note, now() FROM ledger_checkpoint ORDER BY size DESC LIMIT 1`);
    expect(await refusal()).toContain('the tree is not the one that was signed');
    await database.query(`
      INSERT INTO ledger_witness (origin, size, root, note, heard_at)
      SELECT origin, size + 1000, root, note, now() FROM ledger_checkpoint ORDER BY size DESC LIMIT 1`);
    expect(await refusal()).toContain('leaves were signed, and here are only');
  });
});
