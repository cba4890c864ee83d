import type { Database, Transaction } from '@onegate/persistence';
import { type Frontier, type FullTile, hashesAt, TILE_WIDTH } from '../domain/frontier.ts';
import type { ReadTile } from '../domain/proof.ts';
import { leafHash } from '../domain/tree.ts';

type Reader = Pick<Database | Transaction, 'read'>;

/** Up to which entry the tree has grown. */
export interface Cursor {
  readonly size: number;
  readonly xid: string;
  readonly recordId: string;
  readonly seq: number;
}

/** An entry that has no leaf yet. */
export interface Unsequenced {
  readonly xid: string;
  readonly recordId: string;
  readonly seq: number;
  readonly hash: Buffer;
}

const CURSOR = `
  SELECT size::float8 AS size, xid::text AS xid, record_id AS "recordId", seq,
         xid < pg_snapshot_xmax(pg_current_snapshot()) AS sane
  FROM ledger_cursor`;

/** @throws Error when the database counts its transactions anew: it was not restored as a whole */
export async function readCursor(reader: Reader): Promise<Cursor> {
  const [row] = await reader.read<Cursor & { sane: boolean }>(CURSOR);
  if (!row) throw new Error('ledger_cursor is empty: the migrations did not run');
  const { sane, ...cursor } = row;
  if (!sane) throw new Error('the tree knows transactions that this cluster has not begun yet');
  return cursor;
}

/**
 * Numbers are drawn before they are committed: below the oldest transaction that is still open nothing can appear any
 * more, so only that part is put in order for good.
 */
const NEXT = `
  SELECT xid::text AS xid_text, record_id AS "recordId", seq, hash
  FROM entry
  WHERE (xid, record_id, seq) > ($1::xid8, $2::uuid, $3::integer)
    AND xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY xid, record_id, seq
  LIMIT $4`;

export async function readUnsequenced(reader: Reader, after: Cursor, limit: number): Promise<Unsequenced[]> {
  const { xid, recordId, seq } = after;
  const rows = await reader.read<Omit<Unsequenced, 'xid'> & { xid_text: string }>(NEXT, [
    xid,
    recordId,
    seq,
    limit,
  ]);
  return rows.map(({ xid_text, ...row }) => ({ ...row, xid: xid_text }));
}

const EXTEND = `
  WITH leaf AS (
    INSERT INTO ledger_leaf (leaf_index, record_id, seq, hash)
    SELECT $1::bigint + place - 1, record_id, seq, hash
    FROM unnest($2::uuid[], $3::integer[], $4::bytea[]) WITH ORDINALITY AS given (record_id, seq, hash, place)
  ), tile AS (
    INSERT INTO ledger_tile (level, tile_index, root, hashes)
    SELECT * FROM unnest($5::smallint[], $6::bigint[], $7::bytea[], $8::bytea[])
  )
  UPDATE ledger_cursor SET size = $9, xid = $10::xid8, record_id = $11, seq = $12`;

/** Gives entries their leaf numbers, in this order, from `from` on. */
export async function extendTree(
  tx: Transaction,
  from: number,
  entries: readonly Unsequenced[],
  tiles: readonly FullTile[],
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await tx.write(EXTEND, [
    from,
    entries.map(({ recordId }) => recordId),
    entries.map(({ seq }) => seq),
    entries.map(({ hash }) => hash),
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ root }) => root),
    tiles.map(({ hashes }) => Buffer.concat(hashes)),
    from + entries.length,
    last.xid,
    last.recordId,
    last.seq,
  ]);
}

const FULL = 'SELECT hashes FROM ledger_tile WHERE level = $1 AND tile_index = $2';
const LEAVES = `
  SELECT hash FROM ledger_leaf WHERE leaf_index >= $1 AND leaf_index < $1 + ${TILE_WIDTH} ORDER BY leaf_index`;
const ROOTS = `
  SELECT root FROM ledger_tile
  WHERE level = $1 AND tile_index >= $2 AND tile_index < $2 + ${TILE_WIDTH} ORDER BY tile_index`;

/** Reads tiles, each once: for the proofs of one request. */
export function tileReader(reader: Reader): ReadTile {
  const known = new Map<string, Promise<readonly Buffer[]>>();
  return (level, tile) => {
    const name = `${level}/${tile}`;
    const reading = known.get(name) ?? readTile(reader, level, tile);
    known.set(name, reading);
    return reading;
  };
}

/** The hashes of a tile, as far as it is filled; none when the tree does not reach it. */
export async function readTile(reader: Reader, level: number, tile: number): Promise<readonly Buffer[]> {
  const [full] = await reader.read<{ hashes: Buffer }>(FULL, [level, tile]);
  if (full) return Array.from({ length: TILE_WIDTH }, (_, at) => full.hashes.subarray(at * 32, at * 32 + 32));
  if (level === 0) return (await readLeaves(reader, tile)).map(leafHash);
  const rows = await reader.read<{ root: Buffer }>(ROOTS, [level - 1, tile * TILE_WIDTH]);
  return rows.map(({ root }) => root);
}

/** The data of the leaves under a tile of the lowest level. */
export async function readLeaves(reader: Reader, tile: number): Promise<Buffer[]> {
  const rows = await reader.read<{ hash: Buffer }>(LEAVES, [tile * TILE_WIDTH]);
  return rows.map(({ hash }) => hash);
}

/** @throws Error when the tables do not hold what the size says */
export async function readFrontier(reader: Reader, size: number): Promise<Frontier> {
  const levels: (readonly Buffer[])[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const count = hashesAt(level, size);
    const open = count % TILE_WIDTH;
    const hashes = open === 0 ? [] : await readTile(reader, level, Math.floor(count / TILE_WIDTH));
    if (hashes.length !== open)
      throw new Error(
        `the tree of ${size} leaves has ${hashes.length} instead of ${open} hashes at level ${level}`,
      );
    levels.push(hashes);
  }
  return { size, levels };
}
