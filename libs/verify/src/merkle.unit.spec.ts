import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hashLeaf, TreeHasher, verifyConsistency, verifyInclusion } from './merkle.ts';

const data = (index: number): Buffer => Buffer.from(`leaf ${index}`);
const LEAVES = Array.from({ length: 300 }, (_, index) => hashLeaf(data(index)));
const node = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256')
    .update(Buffer.from([1]))
    .update(left)
    .update(right)
    .digest();

/** RFC 6962, 2.1, word for word. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length <= 1) return leaves[0] ?? createHash('sha256').digest();
  const k = split(leaves.length);
  return node(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
function path(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...path(index, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...path(index - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}
function growth(m: number, leaves: readonly Buffer[], whole = true): Buffer[] {
  if (m === leaves.length) return whole ? [] : [rootOf(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...growth(m, leaves.slice(0, k), whole), rootOf(leaves.slice(k))]
    : [...growth(m - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))];
}
const tree = (size: number) => ({ size, root: rootOf(LEAVES.slice(0, size)) });
const sizes = fc.integer({ min: 1, max: 300 });

describe('proofs of the tree', () => {
  it('accepts each leaf at its place, and nowhere else', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, other) => {
        const [index, wrong] = [one % size, other % size];
        const proof = path(index, LEAVES.slice(0, size));
        expect(verifyInclusion({ index, data: data(index) }, tree(size), proof)).toBe(true);
        if (wrong === index) return;
        expect(verifyInclusion({ index: wrong, data: data(index) }, tree(size), proof)).toBe(false);
        expect(verifyInclusion({ index, data: data(wrong) }, tree(size), proof)).toBe(false);
      }),
    );
  });

  it('refuses a proof that is changed, cut or lengthened', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, place) => {
        const index = one % size;
        const proof = path(index, LEAVES.slice(0, size));
        const leaf = { index, data: data(index) };
        expect(verifyInclusion(leaf, tree(size), [...proof, LEAVES[0]!])).toBe(false);
        if (proof.length === 0) return;
        expect(verifyInclusion(leaf, tree(size), proof.slice(1))).toBe(false);
        const changed = proof.map((hash, at) => (at === place % proof.length ? LEAVES[299]! : hash));
        expect(verifyInclusion(leaf, tree(size), changed)).toBe(
          changed.every((hash, at) => hash.equals(proof[at]!)),
        );
      }),
    );
  });

  it('accepts growth, and no other past', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (to, some) => {
        const from = some % (to + 1);
        const proof = from === 0 ? [] : growth(from, LEAVES.slice(0, to));
        expect(verifyConsistency(tree(from), tree(to), proof)).toBe(true);
        expect(verifyConsistency(tree(from), tree(to), [...proof, LEAVES[0]!])).toBe(false);
        if (from === 0) return;
        const forged = { size: from, root: rootOf([...LEAVES.slice(0, from - 1), LEAVES[299]!]) };
        if (from < 300) expect(verifyConsistency(forged, tree(to), proof)).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(tree(from), tree(to), proof.slice(1))).toBe(false);
      }),
    );
  });

  it('comes to the same root leaf by leaf', () => {
    const hasher = new TreeHasher();
    expect(hasher.root).toEqual(rootOf([]));
    for (let size = 1; size <= 300; size += 1) {
      hasher.add(data(size - 1));
      expect(hasher.root).toEqual(rootOf(LEAVES.slice(0, size)));
    }
  });
});
