import { hash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const sha256 = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** Root of a tree without leaves (RFC 6962, 2.1). */
export const EMPTY_ROOT = sha256();

/** Hash of one leaf; the data of ours is the 32-byte hash of an entry. */
export const leafHash = (data: Buffer): Buffer => sha256(LEAF, data);

export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** Root over a power of two of neighbouring subtrees of the same height. */
export function perfectRoot(hashes: readonly Buffer[]): Buffer {
  let level = hashes;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let left = 0; left < level.length; left += 2)
      above.push(nodeHash(at(level, left), at(level, left + 1)));
    level = above;
  }
  return at(level, 0);
}

/**
 * Root over neighbouring subtrees of the same height, of any number, with `right` (smaller, or nothing) at their end:
 * the largest power of two stands left, as RFC 6962 splits.
 */
export function rootOver(hashes: readonly Buffer[], right: Buffer | undefined): Buffer | undefined {
  let root = right;
  let end = hashes.length;
  for (let width = 1; width <= hashes.length; width *= 2) {
    if (Math.floor(hashes.length / width) % 2 === 0) continue;
    const peak = perfectRoot(hashes.slice(end - width, end));
    root = root === undefined ? peak : nodeHash(peak, root);
    end -= width;
  }
  return root;
}

function at(hashes: readonly Buffer[], index: number): Buffer {
  const found = hashes[index];
  if (!found) throw new RangeError(`no hash ${index} of ${hashes.length}`);
  return found;
}
