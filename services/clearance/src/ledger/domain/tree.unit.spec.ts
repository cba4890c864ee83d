import fc from 'fast-check';
import { append, EMPTY, type Frontier, hashesAt, rootOf, TILE_WIDTH } from './frontier.ts';
import { consistencyRanges, inclusionRanges, proofOf, rangeRoot, type ReadTile } from './proof.ts';
import { EMPTY_ROOT, leafHash, nodeHash } from './tree.ts';

const leaf = (index: number): Buffer => leafHash(Buffer.from(`leaf ${index}`));
const LEAVES = Array.from({ length: 70_000 }, (_, index) => leaf(index));

/** RFC 6962, 2.1, word for word. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function naivePath(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return index < k
    ? [...naivePath(index, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(index - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

function naiveSubproof(m: number, leaves: readonly Buffer[], whole: boolean): Buffer[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

/** A tree kept as the database keeps it: full tiles, and the edge. */
class Kept {
  frontier: Frontier = EMPTY;
  readonly #tiles = new Map<string, readonly Buffer[]>();

  grow(leaves: readonly Buffer[]): void {
    const { frontier, tiles } = append(this.frontier, leaves);
    this.frontier = frontier;
    for (const { level, index, hashes } of tiles) this.#tiles.set(`${level}/${index}`, hashes);
  }

  readonly readTile: ReadTile = (level, tile) => {
    const full = this.#tiles.get(`${level}/${tile}`);
    const open = Math.floor(hashesAt(level, this.frontier.size) / TILE_WIDTH) === tile;
    return Promise.resolve(full ?? (open ? (this.frontier.levels[level] ?? []) : []));
  };
}

const chunks = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 });

describe('the Merkle tree', () => {
  it('is the tree of RFC 6962, however it grew', () => {
    fc.assert(
      fc.property(chunks, (sizes) => {
        const tree = new Kept();
        let size = 0;
        for (const more of sizes) {
          tree.grow(LEAVES.slice(size, size + more));
          size += more;
        }
        expect(tree.frontier.size).toBe(size);
        expect(rootOf(tree.frontier)).toEqual(naiveRoot(LEAVES.slice(0, size)));
      }),
      { numRuns: 60 },
    );
  });

  it('proves leaves and growth as RFC 6962 does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), fc.nat(), fc.nat(), async (size, one, other) => {
        const tree = new Kept();
        tree.grow(LEAVES.slice(0, size));
        const [index, from] = [one % size, other % (size + 1)];
        const leaves = LEAVES.slice(0, size);
        expect(await proofOf(inclusionRanges(index, size), tree.readTile)).toEqual(naivePath(index, leaves));
        const consistency = await proofOf(consistencyRanges(from, size), tree.readTile);
        expect(consistency).toEqual(from === 0 ? [] : naiveSubproof(from, leaves, true));
      }),
      { numRuns: 100 },
    );
  });

  it('proves earlier trees out of a tree that has grown over three levels of tiles', async () => {
    const tree = new Kept();
    tree.grow(LEAVES);
    expect(tree.frontier.levels.map(({ length }) => length)).toEqual([112, 17, 1]);
    for (const size of [1, 256, 65_535, 65_536, 65_537, 69_999]) {
      const naive = naiveRoot(LEAVES.slice(0, size));
      expect(await rangeRoot({ start: 0, end: size }, tree.readTile)).toEqual(naive);
    }
    const path = await proofOf(inclusionRanges(65_536, 70_000), tree.readTile);
    expect(path).toEqual(naivePath(65_536, LEAVES));
  });
});
