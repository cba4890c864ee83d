import type { PoolClient } from 'pg';

/** Where the relay stands: everything up to and including it is on Kafka. */
export interface Cursor {
  readonly xid: string;
  readonly id: string;
}

export interface OutboxRow extends Cursor {
  readonly topic: string;
  readonly key: string;
  readonly envelope: string;
  readonly recorded_at: Date;
  /** No transaction that is still open can commit anything before it. */
  readonly settled: boolean;
}

/**
 * Ids alone are not committed in order: a transaction that drew an earlier id may commit later. Below the oldest
 * transaction that was running when the query began nothing can appear any more, so only that part may be published.
 */
const READ = {
  name: 'relay-read',
  text: `
    SELECT xid::text AS xid_text, id::text AS id_text, topic, key, envelope, recorded_at,
           xid < pg_snapshot_xmin(pg_current_snapshot()) AS settled
    FROM outbox
    WHERE (xid, id) > ($1::xid8, $2::bigint)
    ORDER BY xid, id
    LIMIT $3`,
};

const LOAD = 'SELECT xid::text AS xid, id::text AS id, paused FROM relay_cursor';
const MOVE = {
  name: 'relay-move',
  text: 'UPDATE relay_cursor SET xid = $1::xid8, id = $2::bigint, moved_at = now() WHERE (xid, id) < ($1::xid8, $2::bigint)',
};

export async function loadCursor(client: PoolClient): Promise<Cursor & { paused: boolean }> {
  const { rows } = await client.query<Cursor & { paused: boolean }>(LOAD);
  const [row] = rows;
  if (!row) throw new Error('relay_cursor is empty: the migrations of messaging did not run');
  return row;
}

export async function readOutbox(client: PoolClient, after: Cursor, limit: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<Omit<OutboxRow, 'xid' | 'id'> & { xid_text: string; id_text: string }>({
    ...READ,
    values: [after.xid, after.id, limit],
  });
  return rows.map(({ xid_text: xid, id_text: id, ...row }) => ({ ...row, xid, id }));
}

export async function moveCursor(client: PoolClient, to: Cursor): Promise<void> {
  await client.query({ ...MOVE, values: [to.xid, to.id] });
}
