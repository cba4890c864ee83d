import { generateKeyPairSync } from 'node:crypto';
import { newId } from '@onegate/contracts';
import { readVerifierKey, verifyBundle } from '@onegate/verify';
import { disclosureOf, seal, type Sealed, salted } from '../../src/ledger/domain/entry.ts';
import { append, EMPTY, rootOf } from '../../src/ledger/domain/frontier.ts';
import { signedNote, signersOf } from '../../src/ledger/domain/note.ts';
import { leafHash } from '../../src/ledger/domain/tree.ts';

const COUNT = 20_000;
const TURNS = 3;
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

/** How fast a downloaded record is checked: form, disclosures and chain of every entry; the best of three turns. */
export function verificationRate(): { entries: number; entriesPerSecond: number } {
  const { bundle, keys } = bundleOf(sealedEntries());
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const started = performance.now();
    const { findings } = verifyBundle(bundle, { keys, allowNewest: true });
    best = Math.min(best, performance.now() - started);
    if (findings.length > 0) throw new Error(`the bundle is broken: ${findings[0]?.message ?? ''}`);
  }
  return { entries: COUNT, entriesPerSecond: Math.round((COUNT / best) * 1000) };
}

function sealedEntries(): Sealed[] {
  const recordId = newId();
  const sealed: Sealed[] = [];
  for (let seq = 1; seq <= COUNT; seq += 1) {
    const at = new Date(BEGIN + seq).toISOString();
    const head = { recordId, seq, recordedAt: at, occurredAt: at, eventId: newId() };
    const holder = { agency: 'CUSTOMS', unit: 'LT-HQ', officer: 'o', head: 'h', since: at, cause: 'RULE' };
    const fields = {
      type: 'inspection.claimed',
      actor: 'person:o:CUSTOMS:LT-HQ',
      result: 'PASSED',
      ...(seq === 1 && { holder, steps: [{ from: null, to: 'SUBMITTED' }] }),
    };
    const disclosed = Object.entries(fields).map(([name, value]) => salted(name, value));
    sealed.push(seal(head, disclosed, sealed.at(-1)?.hash.toString('base64url') ?? ''));
  }
  return sealed;
}

function bundleOf(sealed: readonly Sealed[]) {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signers = signersOf('onegate.bench', pem);
  const { frontier } = append(
    EMPTY,
    sealed.map(({ hash }) => leafHash(hash)),
  );
  const [first] = sealed;
  const entries = sealed.map(({ body, bytes, hash, disclosures }) => ({
    seq: body.seq,
    body: bytes.toString('base64url'),
    hash: hash.toString('base64url'),
    disclosures: Object.entries(disclosures).map(([name, [salt, value]]) => disclosureOf(salt, name, value)),
  }));
  const holding = {
    stage: 'SUBMITTED',
    agency: 'CUSTOMS',
    unit: 'LT-HQ',
    officer: 'o',
    head: 'h',
    cause: 'RULE',
  };
  const document = {
    format: 'onegate.bundle.v1',
    record: { recordId: first?.body.recordId, ref: 'LT-26-7KQ2M9-X' },
    entries,
    holdings: [{ ...holding, from: first?.body.recordedAt }],
    checkpoint: signedNote({ origin: 'onegate.bench', size: COUNT, root: rootOf(frontier) }, signers),
  };
  const keys = signers
    .map(({ verifierKey }) => readVerifierKey(verifierKey))
    .filter((key) => key !== undefined);
  return { bundle: Buffer.from(JSON.stringify(document)), keys };
}
