import { TILE_WIDTH } from './frontier.ts';
import { nodeHash, perfectRoot } from './tree.ts';

/** Leaves from `start` to before `end` whose root stands in the tree. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring hashes of one tile. */
export interface Span {
  readonly level: number;
  readonly tile: number;
  readonly offset: number;
  readonly count: number;
}

/** The hashes of a tile, as far as it is filled. */
export type ReadTile = (level: number, tile: number) => Promise<readonly Buffer[]>;

/** Largest power of two smaller than `n` (RFC 6962 splits there). */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** PATH(index, D[size]) of RFC 6962: whose roots prove a leaf, from the leaf up. */
export function inclusionRanges(index: number, size: number): Range[] {
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
}

/** PROOF(from, D[to]) of RFC 6962: whose roots prove that the tree of `from` leaves is the beginning of that of `to`. */
export function consistencyRanges(from: number, to: number): Range[] {
  if (from === 0 || from === to) return [];
  const path: Range[] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + split(end - start);
    if (from <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  if (start !== 0) path.push({ start, end });
  return path.reverse();
}

/** The perfect subtrees that a range of the tree is made of, from left to right, each as it stands in a tile. */
export function spansOf({ start, end }: Range): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (from < end) {
    let width = 1;
    while (width * 2 <= end - from) width *= 2;
    spans.push(spanOf(from, width));
    from += width;
  }
  return spans;
}

function spanOf(start: number, width: number): Span {
  let level = 0;
  let unit = 1;
  while (unit * TILE_WIDTH <= width) {
    level += 1;
    unit *= TILE_WIDTH;
  }
  const first = start / unit;
  return {
    level,
    tile: Math.floor(first / TILE_WIDTH),
    offset: first % TILE_WIDTH,
    count: width / unit,
  };
}

/** Root over a range of the tree. */
export async function rangeRoot(range: Range, readTile: ReadTile): Promise<Buffer> {
  const peaks: Buffer[] = [];
  for (const { level, tile, offset, count } of spansOf(range)) {
    const hashes = (await readTile(level, tile)).slice(offset, offset + count);
    if (hashes.length < count) throw new RangeError(`tile ${level}/${tile} ends before ${offset + count}`);
    peaks.push(perfectRoot(hashes));
  }
  return peaks.reduceRight((right, left) => nodeHash(left, right));
}

/** The hashes of a proof, in its order. */
export async function proofOf(ranges: readonly Range[], readTile: ReadTile): Promise<Buffer[]> {
  const proof: Buffer[] = [];
  for (const range of ranges) proof.push(await rangeRoot(range, readTile));
  return proof;
}
