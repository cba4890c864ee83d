import { EMPTY_ROOT, perfectRoot, rootOver } from './tree.ts';

/** Hashes in a full tile (C2SP tlog-tiles, height 8). */
export const TILE_WIDTH = 256;

/** The right edge of the tree: all that appending and the root need, whatever the size. */
export interface Frontier {
  /** Number of leaves. */
  readonly size: number;
  /** Per level of tiles, from the leaves up, the hashes of the tile that is being filled: fewer than 256. */
  readonly levels: readonly (readonly Buffer[])[];
}

/** 256 neighbouring hashes of one level, and the root over them: the hash that stands one level of tiles higher. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Buffer[];
  readonly root: Buffer;
}

export const EMPTY: Frontier = { size: 0, levels: [] };

/** Appends leaf hashes. @returns the new edge, and the tiles that became full */
export function append(
  frontier: Frontier,
  leaves: readonly Buffer[],
): { frontier: Frontier; tiles: FullTile[] } {
  const levels = frontier.levels.map((hashes) => [...hashes]);
  const tiles: FullTile[] = [];
  let size = frontier.size;
  for (const leaf of leaves) {
    size += 1;
    push(levels, tiles, 0, leaf, size);
  }
  return { frontier: { size, levels }, tiles };
}

function push(levels: Buffer[][], tiles: FullTile[], level: number, hash: Buffer, count: number): void {
  const open = (levels[level] ??= []);
  open.push(hash);
  if (open.length < TILE_WIDTH) return;
  const index = count / TILE_WIDTH - 1;
  const root = perfectRoot(open);
  tiles.push({ level, index, hashes: open, root });
  levels[level] = [];
  push(levels, tiles, level + 1, root, index + 1);
}

/** Root of the tree (RFC 6962). */
export function rootOf({ levels }: Frontier): Buffer {
  let root: Buffer | undefined;
  for (const hashes of levels) root = rootOver(hashes, root);
  return root ?? EMPTY_ROOT;
}

/** How many hashes a level of tiles has in a tree of that size. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);
