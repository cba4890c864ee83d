import { createHash } from 'node:crypto';
import { append, EMPTY, type Frontier } from '../../src/ledger/domain/frontier.ts';
import { leafHash } from '../../src/ledger/domain/tree.ts';
import type { House } from '../house.ts';

const CHUNK = 256 * 256;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const LEAVES = `
  INSERT INTO ledger_leaf (leaf_index, record_id, seq, hash)
  SELECT n, uuidv7(), 1, sha256(int8send(n)) FROM generate_series($1::bigint, $2::bigint - 1) AS n`;
const TILES = `
  INSERT INTO ledger_tile (level, tile_index, root, hashes)
  SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[])`;
/** What stands in the records already comes after it; nothing of it has a leaf yet. */
const CURSOR = `UPDATE ledger_cursor SET size = $1, record_id = '${NOBODY}', seq = 0`;

/** A tree of so many leaves, as if their records were long gone: the database makes the leaves, this side the tiles. */
export async function fillTree({ service: { database } }: House, size: number): Promise<void> {
  let edge: Frontier = EMPTY;
  while (edge.size < size) {
    const [from, to] = [edge.size, Math.min(size, edge.size + CHUNK)];
    const inserted = database.query(LEAVES, [from, to]);
    const hashes = Array.from({ length: to - from }, (_, index) => leafHash(dataOf(from + index)));
    const { frontier, tiles } = append(edge, hashes);
    await inserted;
    await database.query(TILES, [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ root }) => root),
      tiles.map((tile) => Buffer.concat(tile.hashes)),
    ]);
    edge = frontier;
  }
  await database.query(CURSOR, [size]);
  await database.query('ANALYZE ledger_leaf, ledger_tile, entry');
}

function dataOf(index: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(index));
  return createHash('sha256').update(bytes).digest();
}
