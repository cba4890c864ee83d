import pg from 'pg';

export interface OwnLimit {
  readonly clients: number;
  readonly transactionsPerSecond: number;
}

const SECONDS = 5;

/**
 * What this machine's PostgreSQL gives for a transaction of the same shape as a command (a lock, a read, an update, an
 * outbox row, a receipt), with nothing else in the way: no HTTP, no Nest, no Kafka.
 */
export async function ownLimit(adminUrl: string, clients: number): Promise<OwnLimit> {
  const database = `onegate_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${database}`);
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    return { clients, transactionsPerSecond: await measure(url.href, clients) };
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await admin.end();
  }
}

async function measure(url: string, clients: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE task (id int PRIMARY KEY, version int NOT NULL, state jsonb NOT NULL)');
  await pool.query(
    'CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id(), body jsonb NOT NULL)',
  );
  await pool.query('CREATE TABLE receipt (client int, key bigint, answer jsonb, PRIMARY KEY (client, key))');
  await pool.query(
    'INSERT INTO task SELECT n, 1, \'{"status":"READY"}\' FROM generate_series(1, 10000) AS n',
  );
  const until = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(
    Array.from({ length: clients }, (_, client) => transactions(pool, client, until)),
  );
  await pool.end();
  return Math.round(counts.reduce((sum, count) => sum + count, 0) / SECONDS);
}

async function transactions(pool: pg.Pool, client: number, until: number): Promise<number> {
  const connection = await pool.connect();
  const body = JSON.stringify({ filler: 'x'.repeat(600) });
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const id = 1 + ((client * 7919 + count * 104_729) % 10_000);
    await connection.query('BEGIN');
    await connection.query({ name: 'lock', text: 'SELECT pg_advisory_xact_lock($1)', values: [id] });
    await connection.query({
      name: 'read',
      text: 'SELECT version, state FROM task WHERE id = $1',
      values: [id],
    });
    await connection.query({
      name: 'change',
      text: 'UPDATE task SET version = version + 1 WHERE id = $1',
      values: [id],
    });
    await connection.query({ name: 'outbox', text: 'INSERT INTO outbox (body) VALUES ($1)', values: [body] });
    await connection.query({
      name: 'receipt',
      text: 'INSERT INTO receipt VALUES ($1, $2, $3)',
      values: [client, count, body],
    });
    await connection.query('COMMIT');
  }
  connection.release();
  return count;
}
