import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashEntry } from './entry.ts';
import { TreeHasher, verifyConsistency, verifyInclusion } from './merkle.ts';
import { readCheckpoint, readVerifierKey } from './note.ts';
import { verifyBundle } from './verify-bundle.ts';

interface Vectors {
  entries: {
    previous: string;
    body: string;
    hash: string;
    disclosures: { text: string; digest: string }[];
  }[];
  leaves: { count: number; entriesAt: number[] };
  roots: Record<string, string>;
  inclusion: { leaf: number; size: number; proof: string[] }[];
  consistency: { from: number; to: number; proof: string[] }[];
  checkpoint: { verifierKey: string; note: string };
  bundle: { entries: { body: string; leaf?: number; proof?: string[] }[]; holdings: { head: string }[] };
}

const vectors = JSON.parse(
  readFileSync(join(process.cwd(), 'deploy/docs/ledger-vectors.json'), 'utf8'),
) as Vectors;
const bytes = (hashes: readonly string[]): Buffer[] => hashes.map((hash) => Buffer.from(hash, 'base64'));
const data = Array.from({ length: vectors.leaves.count }, (_, leaf) => {
  const entry = vectors.entries[vectors.leaves.entriesAt.indexOf(leaf)];
  return entry ? Buffer.from(entry.hash, 'hex') : createHash('sha256').update(`leaf ${leaf}`).digest();
});
const treeOf = (size: number) => {
  const tree = new TreeHasher();
  for (const leaf of data.slice(0, size)) tree.add(leaf);
  return { size, root: tree.root };
};
const key = readVerifierKey(vectors.checkpoint.verifierKey)!;
const trust = { keys: [key] };
const asBytes = (bundle: unknown): Uint8Array => Buffer.from(JSON.stringify(bundle));

describe('the published test vectors', () => {
  it('hold for entries and disclosures', () => {
    for (const { previous, body, hash, disclosures } of vectors.entries) {
      expect(hashEntry(Buffer.from(previous, 'hex'), Buffer.from(body)).toString('hex')).toBe(hash);
      for (const { text, digest } of disclosures)
        expect(createHash('sha256').update(text).digest('base64url')).toBe(digest);
    }
  });

  it('hold for roots and proofs', () => {
    for (const [size, root] of Object.entries(vectors.roots))
      expect(treeOf(Number(size)).root.toString('hex')).toBe(root);
    for (const { leaf, size, proof } of vectors.inclusion)
      expect(verifyInclusion({ index: leaf, data: data[leaf]! }, treeOf(size), bytes(proof))).toBe(true);
    for (const { from, to, proof } of vectors.consistency)
      expect(verifyConsistency(treeOf(from), treeOf(to), bytes(proof))).toBe(true);
  });

  it('hold for the checkpoint, with the right key alone', () => {
    const { note } = vectors.checkpoint;
    expect(readCheckpoint(note, [key])).toMatchObject({ origin: 'onegate.example/vectors', size: 300 });
    expect(readCheckpoint(note, [])).toBeUndefined();
    expect(readCheckpoint(note.replace('300', '301'), [key])).toBeUndefined();
    expect(readCheckpoint(note.replace('/vectors\n', '/other\n'), [key])).toBeUndefined();
    expect(readVerifierKey(vectors.checkpoint.verifierKey.replace('+', '+0'))).toBeUndefined();
  });

  it('hold for the bundle', () => {
    expect(verifyBundle(asBytes(vectors.bundle), trust)).toMatchObject({
      verified: true,
      findings: [],
      entries: 3,
      hidden: 1,
      holdings: [{ agency: 'MANAGEMENT_BOARD' }, { agency: 'CUSTOMS', officer: 'customs.leader1' }],
    });
  });
});

describe('a bundle that is not what it says', () => {
  type Change = (bundle: Vectors['bundle'] & Record<string, unknown>) => void;
  it.each<[string, string, Change]>([
    ['no entries', 'ENTRY', (bundle) => (bundle.entries = [])],
    ['no checkpoint', 'CHECKPOINT', (bundle) => delete bundle['checkpoint']],
    ['another head', 'HOLDING', (bundle) => (bundle.holdings[0]!.head = 'another')],
    ['a holder less', 'HOLDING', (bundle) => bundle.holdings.pop()],
    ['a holder more', 'HOLDING', (bundle) => bundle.holdings.push(bundle.holdings[1]!)],
    ['holders that are none', 'HOLDING', (bundle) => (bundle.holdings = [null] as never)],
    ['an entry less', 'ENTRY', (bundle) => bundle.entries.shift()],
    ['an entry twice', 'ENTRY', (bundle) => bundle.entries.push(bundle.entries[2]!)],
    ['entries swapped', 'ENTRY', (bundle) => bundle.entries.reverse()],
    ['another leaf', 'INCLUSION', (bundle) => (bundle.entries[1]!.leaf = 5)],
    ['a leaf that is none', 'INCLUSION', (bundle) => (bundle.entries[1]!.leaf = 1e300)],
    ['a proof less', 'INCLUSION', (bundle) => delete bundle.entries[2]!.proof],
    ['the end without a leaf', 'INCLUSION', (bundle) => delete bundle.entries[2]!.leaf],
    ['a body that is none', 'ENTRY', (bundle) => (bundle.entries[1]!.body = 'e30')],
    ['entries that are none', 'BUNDLE', (bundle) => (bundle.entries = [1] as never)],
    ['another form', 'BUNDLE', (bundle) => (bundle['format'] = 'onegate.bundle.v2')],
  ])('%s: %s', (_, code, change) => {
    const bundle = structuredClone(vectors.bundle) as Parameters<Change>[0];
    change(bundle);
    const report = verifyBundle(asBytes(bundle), trust);
    expect(report.verified).toBe(false);
    expect(report.findings.map((finding) => finding.code)).toContain(code);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['null', 'null'],
  ])('%s', (_, text) => {
    expect(verifyBundle(Buffer.from(text), trust).findings).toMatchObject([{ code: 'BUNDLE' }]);
  });

  it('may end in entries that are too new for a checkpoint, when that is allowed', () => {
    const bundle = structuredClone(vectors.bundle);
    delete bundle.entries[2]!.leaf;
    delete bundle.entries[2]!.proof;
    expect(verifyBundle(asBytes(bundle), { ...trust, allowNewest: true })).toMatchObject({
      verified: true,
      notYetCovered: [3],
    });
  });
});
