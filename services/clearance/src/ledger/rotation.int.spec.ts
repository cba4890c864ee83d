import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCheckpoint, readVerifierKey, runCommandLine, verifyBundle } from '@onegate/verify';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { Log, sizeOf } from '../../test/log.ts';
import { LedgerKeys } from './checkpoints/ledger-keys.ts';
import { signersOf } from './domain/note.ts';

const ORIGIN = 'test.example/rotation';
const pem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('a change of the keys of the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onegate-keys-'));
  const file = join(folder, 'ledger.pem');
  const [old, next] = [pem(), pem()];
  const keyOf = (text: string): string => signersOf(ORIGIN, text)[0]!.verifierKey;
  const known = (text: string) => readVerifierKey(keyOf(text))!;
  const checkpoints: string[] = [];
  let house: House;
  let log: Log;
  let first: TestMovement;

  /** As at a restart with that file: the keys in it sign from now on. */
  const signWith = (text: string): void => {
    writeFileSync(file, text);
    house.service.app.get(LedgerKeys).onModuleInit();
  };
  const grown = async (): Promise<string> => {
    const movement = new TestMovement('EXPORT').submitted();
    await house.hear(...factsOf(movement));
    return await log.checkpoint();
  };
  const published = async () => {
    const reply = await house.service.app.inject({ method: 'GET', url: '/v1/ledger/keys' });
    return reply.json<{ items: { verifierKey: string; validUntil?: string }[] }>().items;
  };

  beforeAll(async () => {
    writeFileSync(file, old);
    house = await House.open({
      LEDGER_ORIGIN: ORIGIN,
      LEDGER_KEY_FILE: file,
      LEDGER_CHECKPOINT_EVERY: 'PT1S',
    });
    log = new Log(house);
    first = new TestMovement('EXPORT').submitted();
    await house.hear(...factsOf(first));
    checkpoints.push(await log.checkpoint());
    signWith(old + next);
    checkpoints.push(await grown());
    expect((await published()).map(({ validUntil }) => validUntil)).toEqual([undefined, undefined]);
    signWith(next);
    checkpoints.push(await grown());
  });
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true });
  });

  it('lets old and new sign side by side in between', () => {
    const readable = (text: string) =>
      checkpoints.map((note) => readCheckpoint(note, [known(text)]) !== undefined);
    expect(readable(old)).toEqual([true, true, false]);
    expect(readable(next)).toEqual([false, true, true]);
  });

  it('publishes both keys for ever, and when the old one ended', async () => {
    expect(await published()).toMatchObject([
      { verifierKey: keyOf(old), validUntil: expect.any(String) },
      { verifierKey: keyOf(next) },
    ]);
  });

  it('leaves what the old key signed as provable as before', async () => {
    const [kept = ''] = checkpoints;
    const bundle = await log.bundle(house.board, first.movementId, sizeOf(kept));
    const both = verifyBundle(bundle, { keys: [known(old), known(next)], checkpoint: kept });
    expect(both).toMatchObject({ verified: true, findings: [] });
    const newOnly = verifyBundle(bundle, { keys: [known(next)], checkpoint: kept });
    expect(newOnly.findings).toMatchObject([{ code: 'CONSISTENCY' }]);
    const oldOnly = verifyBundle(bundle, { keys: [known(old)] });
    expect(oldOnly.findings).toMatchObject([{ code: 'CHECKPOINT' }]);
  });

  it('is taken by the command with both keys', async () => {
    const [kept = ''] = checkpoints;
    const bundle = await log.bundle(house.board, first.movementId, sizeOf(kept));
    const files: Readonly<Record<string, Uint8Array>> = { 'b.json': bundle, kept: Buffer.from(kept) };
    const run = (...keys: string[]): number => {
      const args = ['b.json', '--checkpoint', 'kept', ...keys.flatMap((key) => ['--key', key])];
      return runCommandLine(
        args,
        (name) => files[name] ?? Buffer.alloc(0),
        () => undefined,
      );
    };
    expect(run(keyOf(old), keyOf(next))).toBe(0);
    expect(run(keyOf(next))).toBe(1);
  });
});
