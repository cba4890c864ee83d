import { sha256 } from './encoding.ts';

const LEAF = 0;
const NODE = 1;
const HASH_BYTES = 32;
/** Both hashes of a node after their tag, laid out anew for each: hashing is all that a verifier does. */
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

export const hashLeaf = (data: Uint8Array): Buffer => sha256(Buffer.concat([Buffer.of(LEAF), data]));

export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) throw new RangeError('a hash has 32 bytes');
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Does the proof lead from the leaf to the root? RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  leaf: { readonly index: number; readonly data: Uint8Array },
  tree: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (leaf.index < 0 || leaf.index >= tree.size) return false;
  let [node, last] = [leaf.index, tree.size - 1];
  let hash = hashLeaf(leaf.data);
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = hashNode(step, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = hashNode(hash, step);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(tree.root);
}

export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Is the first tree the beginning of the second? RFC 9162, 2.1.4.2. */
export function verifyConsistency(first: Tree, second: Tree, proof: readonly Uint8Array[]): boolean {
  if (first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && Buffer.from(first.root).equals(second.root);
  if (first.size === 0) return proof.length === 0;
  let [node, last] = [first.size - 1, second.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const steps = node === 0 ? [first.root, ...proof] : [...proof];
  const [start, ...rest] = steps;
  if (!start) return false;
  let one: Buffer = Buffer.from(start);
  let other = one;
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      one = hashNode(step, one);
      other = hashNode(step, other);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else other = hashNode(other, step);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && one.equals(first.root) && other.equals(second.root);
}

/** Root of the tree over all leaves, given one after the other: for whoever audits a whole log. */
export class TreeHasher {
  #size = 0;
  /** Roots of perfect subtrees, the largest first, with their sizes. */
  readonly #peaks: { readonly size: number; readonly hash: Buffer }[] = [];

  get size(): number {
    return this.#size;
  }

  add(data: Uint8Array): void {
    this.#size += 1;
    let peak = { size: 1, hash: hashLeaf(data) };
    for (let left = this.#peaks.at(-1); left?.size === peak.size; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      peak = { size: peak.size * 2, hash: hashNode(left.hash, peak.hash) };
    }
    this.#peaks.push(peak);
  }

  get root(): Buffer {
    if (this.#peaks.length === 0) return sha256('');
    return this.#peaks.map(({ hash }) => hash).reduceRight((right, left) => hashNode(left, right));
  }
}
