/**
 * What the log costs, on real stores: `node --conditions=onegate-source --import ./libs/testing/typescript-hooks.mjs
 * services/clearance/test/measure-ledger.ts [leaves before] `. Prints, asserts nothing.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import process, { argv, stdout } from 'node:process';
import { newId } from '@onegate/contracts';
import { Database } from '@onegate/persistence';
import { type Report, verifyBundle, readVerifierKey } from '@onegate/verify';
import { disclosureOf, seal, type Sealed, salted } from '../src/ledger/domain/entry.ts';
import { append, EMPTY, type Frontier, rootOf } from '../src/ledger/domain/frontier.ts';
import { signedNote, signersOf } from '../src/ledger/domain/note.ts';
import { consistencyRanges, inclusionRanges, proofOf, type ReadTile } from '../src/ledger/domain/proof.ts';
import { leafHash } from '../src/ledger/domain/tree.ts';
import { ledgerLock } from '../src/ledger/tree/ledger-lock.ts';
import { CHUNK, Sequencer } from '../src/ledger/tree/sequencer.ts';
import { Sequencing } from '../src/ledger/tree/sequencing.ts';
import { extendTree, readFrontier, tileReader } from '../src/ledger/tree/tree.repository.ts';
import { House } from './house.ts';
import setup from '../../../libs/testing/jest.setup.mjs';
import teardown from '../../../libs/testing/jest.teardown.mjs';

const BEFORE = Number(argv[2] ?? 100_000);
const NEW = 10_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const say = (text: string): void => void stdout.write(`${text}\n`);
const timed = async <Value>(what: string, work: () => Promise<Value>, count = 1): Promise<Value> => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const rate = count > 1 ? `, ${Math.round((count / ms) * 1000)} a second` : '';
  say(`${what}: ${ms.toFixed(1)} ms${rate} (${((user + system) / 1000).toFixed(0)} ms of CPU here)`);
  return value;
};

await setup();
const house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'P1D' });
try {
  await house.service.app.get(Sequencing).onApplicationShutdown();
  await timed(`a tree of ${BEFORE} leaves, filled`, fill, BEFORE);
  await house.service.database.query(
    `INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body)
     SELECT uuidv7(), 1, now(), uuidv7(), sha256('a'), sha256(n::text::bytea), 'body' FROM generate_series(1, ${NEW}) AS n`,
  );
  await house.service.database.query('ANALYZE entry, ledger_leaf, ledger_tile');
  const sequencer = house.service.app.get(Sequencer);
  await timed(
    `${NEW} new leaves and their checkpoint`,
    async () => {
      while ((await sequencer.extend()) === CHUNK);
      const signed = await sequencer.sign();
      say(`  signed: ${signed?.size ?? 'nothing'} leaves`);
    },
    NEW,
  );
  const database = house.service.app.get(Database);
  const size = BEFORE + NEW;
  await timed(
    '100 inclusion proofs',
    async () => {
      for (let n = 0; n < 100; n += 1)
        await proofOf(inclusionRanges(Math.floor((size / 100) * n), size), tileReader(database));
    },
    100,
  );
  await timed('a consistency proof', () => proofOf(consistencyRanges(BEFORE, size), tileReader(database)));
  await timed('the right edge read anew', () => readFrontier(database, size));
} finally {
  await house.close();
  await teardown();
}
await verification();

async function fill(): Promise<void> {
  const database = house.service.app.get(Database);
  let edge: Frontier = EMPTY;
  while (edge.size < BEFORE) {
    const entries = Array.from({ length: Math.min(5000, BEFORE - edge.size) }, (_, n) => ({
      xid: '0',
      recordId: newId(),
      seq: n + 1,
      hash: randomBytes(32),
    }));
    const { frontier, tiles } = append(
      edge,
      entries.map(({ hash }) => leafHash(hash)),
    );
    const last = { ...entries.at(-1)!, recordId: NOBODY, seq: 1 };
    await database.write(async (tx) => {
      await tx.lock([ledgerLock('onegate.local')]);
      await extendTree(tx, edge.size, [...entries.slice(0, -1), { ...last, recordId: newId() }], tiles);
      await tx.write(`UPDATE ledger_cursor SET record_id = $1`, [NOBODY]);
    });
    edge = frontier;
  }
}

/** How fast a downloaded record is checked, proofs and all. */
async function verification(): Promise<void> {
  const count = 20_000;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signers = signersOf('onegate.local', pem);
  const recordId = newId();
  const begin = Date.parse('2026-01-01T00:00:00Z');
  const sealed: Sealed[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const at = new Date(begin + seq).toISOString();
    const holder = { agency: 'CUSTOMS', unit: 'LT-HQ', officer: 'o', head: 'h', since: at, cause: 'RULE' };
    const fields = {
      type: 'inspection.claimed',
      actor: 'person:o:CUSTOMS:LT-HQ',
      result: 'PASSED',
      ...(seq === 1 && { holder }),
    };
    const head = { recordId, seq, recordedAt: at, occurredAt: at, eventId: newId() };
    sealed.push(
      seal(
        head,
        Object.entries(fields).map(([name, value]) => salted(name, value)),
        sealed.at(-1)?.hash.toString('base64url') ?? '',
      ),
    );
  }
  const { frontier, tiles } = append(
    EMPTY,
    sealed.map(({ hash }) => leafHash(hash)),
  );
  const full = new Map(tiles.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
  const readTile: ReadTile = (level, tile) =>
    Promise.resolve(full.get(`${level}/${tile}`) ?? frontier.levels[level] ?? []);
  const entries = [];
  for (const [leaf, { body, bytes, hash, disclosures }] of sealed.entries())
    entries.push({
      seq: body.seq,
      body: bytes.toString('base64url'),
      hash: hash.toString('base64url'),
      disclosures: Object.entries(disclosures).map(([name, [salt, value]]) =>
        disclosureOf(salt, name, value),
      ),
      leaf,
      proof: (await proofOf(inclusionRanges(leaf, count), readTile)).map((one) => one.toString('base64')),
    });
  const bundle = Buffer.from(
    JSON.stringify({
      format: 'onegate.bundle.v1',
      record: { recordId, ref: 'LT-26-7KQ2M9-X' },
      entries,
      holdings: [],
      checkpoint: signedNote({ origin: 'onegate.local', size: count, root: rootOf(frontier) }, signers),
    }),
  );
  const keys = signers.map(({ verifierKey }) => readVerifierKey(verifierKey)!);
  let report: Report | undefined;
  await timed(
    `${count} entries verified with their proofs`,
    () => {
      report = verifyBundle(bundle, { keys });
      return Promise.resolve();
    },
    count,
  );
  say(
    `  findings beside the holders, which are left out: ${report?.findings.filter(({ code }) => code !== 'HOLDING').length ?? 'none'}`,
  );
}
