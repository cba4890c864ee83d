import { type Bundle, readBundle } from './bundle.ts';
import { checkChain } from './chain.ts';
import { decodeHash, isCount, isObject } from './encoding.ts';
import type { Checked } from './entry.ts';
import { checkHoldings } from './holdings.ts';
import { verifyConsistency, verifyInclusion } from './merkle.ts';
import { type Checkpoint, readCheckpoint, type VerifierKey } from './note.ts';
import type { Finding, Report } from './report.ts';

/** What the one who checks already trusts or kept. */
export interface Trust {
  /** Verifying keys of the log, got elsewhere than from the bundle. */
  readonly keys: readonly VerifierKey[];
  /** A checkpoint that somebody kept, as it was published. */
  readonly checkpoint?: string;
  /** A bundle of the same record that somebody kept. */
  readonly earlier?: Uint8Array;
  /** Accept that the newest entries are chained, but in no signed tree yet. */
  readonly allowNewest?: boolean;
}

/** Checks a bundle from its bytes to the signature, and says everything that is wrong with it. */
export function verifyBundle(bytes: Uint8Array, trust: Trust): Report {
  const bundle = readBundle(bytes);
  if (typeof bundle === 'string') return unreadable(bundle);
  const chain = checkChain(bundle.recordId, bundle.entries);
  const { holdings, findings } = checkHoldings(bundle.holdings, chain.entries);
  const tree = checkTree(bundle, chain.entries, trust);
  const all = [
    ...chain.findings,
    ...findings,
    ...tree.findings,
    ...checkEarlier(chain.entries, trust.earlier),
  ];
  return {
    verified: all.length === 0,
    findings: all,
    recordId: bundle.recordId,
    ref: bundle.ref,
    entries: bundle.entries.length,
    hidden: chain.entries.reduce((sum, { hidden }) => sum + hidden, 0),
    holdings,
    ...(tree.checkpoint && { checkpoint: tree.checkpoint }),
    notYetCovered: tree.notYetCovered,
  };
}

const unreadable = (message: string): Report => ({
  verified: false,
  findings: [{ code: 'BUNDLE', message }],
  entries: 0,
  hidden: 0,
  holdings: [],
  notYetCovered: [],
});

const NOT_YET = 'no signed tree holds it yet: download the bundle again in a minute';

interface TreeCheck {
  readonly findings: Finding[];
  readonly checkpoint?: Checkpoint;
  readonly notYetCovered: number[];
}

function checkTree(bundle: Bundle, entries: readonly Checked[], trust: Trust): TreeCheck {
  const everything = entries.map((_, index) => index + 1);
  const fail = (code: string, message: string): TreeCheck => ({
    findings: [{ code, message }],
    notYetCovered: everything,
  });
  if (bundle.checkpoint === undefined)
    return fail('CHECKPOINT', 'it holds no checkpoint: try again in a minute');
  const checkpoint = readCheckpoint(bundle.checkpoint, trust.keys);
  if (!checkpoint) return fail('CHECKPOINT', 'its checkpoint is not signed by a key that is trusted');
  const findings: Finding[] = checkKept(bundle, checkpoint, trust);
  const notYetCovered: number[] = [];
  const tail = tailOf(bundle);
  let lastLeaf = -1;
  for (const [index, { leaf, proof }] of bundle.entries.entries()) {
    const seq = index + 1;
    if (index >= tail) {
      notYetCovered.push(seq);
      if (!trust.allowNewest) findings.push({ code: 'INCLUSION', seq, message: NOT_YET });
      continue;
    }
    const hashes = hashesOf(proof);
    const data = entries[index]?.hash;
    const proven =
      isCount(leaf) &&
      leaf > lastLeaf &&
      hashes &&
      data &&
      verifyInclusion({ index: leaf, data }, checkpoint, hashes);
    if (!proven) findings.push({ code: 'INCLUSION', seq, message: 'it is not in the signed tree' });
    if (isCount(leaf)) lastLeaf = leaf;
  }
  return { findings, checkpoint, notYetCovered };
}

/** Index from which on no entry has a leaf: only the newest may lie beyond the checkpoint. */
const tailOf = ({ entries }: Bundle): number => entries.findLastIndex(({ leaf }) => leaf !== undefined) + 1;

function hashesOf(proof: unknown): Buffer[] | undefined {
  if (!Array.isArray(proof)) return undefined;
  const hashes = (proof as unknown[]).map((text) => decodeHash(text, 'base64'));
  return hashes.some((hash) => !hash) ? undefined : (hashes as Buffer[]);
}

/** The tree that the bundle proves against must contain the one that somebody kept the checkpoint of. */
function checkKept({ consistency }: Bundle, now: Checkpoint, { checkpoint, keys }: Trust): Finding[] {
  if (checkpoint === undefined) return [];
  const kept = readCheckpoint(checkpoint, keys);
  const broken = (message: string): Finding[] => [{ code: 'CONSISTENCY', message }];
  if (!kept) return broken('the checkpoint kept is not signed by a key that is trusted');
  if (kept.origin !== now.origin) return broken('the checkpoint kept is of another log');
  if (kept.size > now.size) return broken(`the log had ${kept.size} entries, and now it has ${now.size}`);
  if (kept.size === now.size)
    return kept.root.equals(now.root) ? [] : broken('the tree is not the one of the checkpoint kept');
  const given = isObject(consistency) && consistency['from'] === kept.size ? consistency['proof'] : undefined;
  const proof = hashesOf(given);
  if (!proof)
    return broken(
      `it holds no proof that it contains the checkpoint kept: download it with ?from=${kept.size}`,
    );
  return verifyConsistency(kept, now, proof)
    ? []
    : broken(`the tree does not contain the one of the checkpoint kept (${kept.size} entries)`);
}

/** Nothing of a record that somebody kept may be missing or different. */
function checkEarlier(entries: readonly Checked[], earlier: Uint8Array | undefined): Finding[] {
  if (!earlier) return [];
  const bundle = readBundle(earlier);
  if (typeof bundle === 'string') return [{ code: 'EARLIER', message: `the bundle kept: ${bundle}` }];
  return bundle.entries.flatMap(({ hash }, index) => {
    const now = entries[index]?.hash;
    const kept = decodeHash(hash, 'base64url');
    if (now && kept?.equals(now)) return [];
    const message = now ? 'it is not the one of the bundle kept' : 'it is missing: the bundle kept has it';
    return [{ code: 'EARLIER', seq: index + 1, message }];
  });
}
