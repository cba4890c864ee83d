import { hashNode } from '@onegate/verify';
import type { AuditFinding, Reader } from './finding.ts';

const TILE = 256;

interface Tile {
  readonly level: number;
  readonly index: number;
  readonly root: Buffer;
  readonly hashes: Buffer;
}

const STORED = `
  SELECT level, tile_index::float8 AS index, root, hashes
  FROM ledger_tile JOIN unnest($1::smallint[], $2::bigint[]) AS wanted (level, tile_index) USING (level, tile_index)`;

const BEYOND = `
  SELECT DISTINCT ledger_tile.level FROM ledger_tile
  LEFT JOIN unnest($1::bigint[]) WITH ORDINALITY AS full_tiles (count, place) ON place = ledger_tile.level + 1
  WHERE tile_index >= coalesce(count, 0) ORDER BY level`;

/** Builds the tiles from the leaves on their way, and compares: of each level it holds the tile that is not full yet. */
export class TileCheck {
  readonly #open: Buffer[][] = [];
  readonly #counts: number[] = [];
  #full: Tile[] = [];

  /** The hash of the next leaf, or of the next full tile below. */
  add(hash: Buffer, level = 0): void {
    const hashes = (this.#open[level] ??= []);
    hashes.push(hash);
    if (hashes.length < TILE) return;
    const index = this.#counts[level] ?? 0;
    const root = perfectRoot(hashes);
    this.#full.push({ level, index, root, hashes: Buffer.concat(hashes) });
    this.#counts[level] = index + 1;
    this.#open[level] = [];
    this.add(root, level + 1);
  }

  /** Compares the tiles that became full since with those that are stored. */
  async compare(reader: Reader): Promise<AuditFinding[]> {
    const full = this.#full;
    this.#full = [];
    if (full.length === 0) return [];
    const rows = await reader.read<Tile>(STORED, [
      full.map(({ level }) => level),
      full.map(({ index }) => index),
    ]);
    const stored = new Map(rows.map((row) => [`${row.level}/${row.index}`, row]));
    return full
      .filter(({ level, index, root, hashes }) => {
        const row = stored.get(`${level}/${index}`);
        return !row?.root.equals(root) || !row.hashes.equals(hashes);
      })
      .map(({ level, index }) => ({ message: `tile ${level}/${index} is not that of its leaves` }));
  }

  /** Tiles that no leaf stands under. */
  async beyond(reader: Reader): Promise<AuditFinding[]> {
    const rows = await reader.read<{ level: number }>(BEYOND, [this.#counts.map((count) => count)]);
    return rows.map(({ level }) => ({ message: `level ${level} has tiles beyond its leaves` }));
  }
}

function perfectRoot(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(hashNode(row[at] ?? NONE, row[at + 1] ?? NONE));
    row = above;
  }
  return row[0] ?? NONE;
}

const NONE = Buffer.alloc(0);
