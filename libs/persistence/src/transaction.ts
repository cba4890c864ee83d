import { createHash } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { LockKey } from './lock.ts';

export type SqlValue = unknown;

const names = new Map<string, string>();

/** A stable name per statement text, so that PostgreSQL parses and plans each once per connection. */
function statementName(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    names.set(sql, name);
  }
  return name;
}

/** Runs one prepared statement. Statement texts must be constants: values go into `values`, never into the text. */
export async function runStatement<Row extends QueryResultRow>(
  client: PoolClient,
  sql: string,
  values: readonly SqlValue[],
): Promise<Row[]> {
  const result = await client.query<Row>({
    name: statementName(sql),
    text: sql,
    values: values as unknown[],
  });
  return result.rows;
}

/**
 * One writing transaction, READ COMMITTED. It takes all its locks first, before any write: a transaction that writes
 * (and so gets its transaction id) and then waits for a lock would publish its later change before an earlier one.
 */
export class Transaction {
  readonly #client: PoolClient;
  readonly #locked = new Set<LockKey>();
  readonly #afterCommit: (() => void)[] = [];
  #writes = 0;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** How many writing statements ran; lets a caller see whether a piece of work wrote anything. */
  get writes(): number {
    return this.#writes;
  }

  /**
   * Locks all keys, sorted, until the end of the transaction. Locking again what is held is free.
   * @throws Error when the transaction has written already.
   */
  async lock(keys: readonly LockKey[]): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#locked.has(key)).sort();
    if (missing.length === 0) return;
    if (this.#writes > 0) throw new Error(`lock first: ${missing.join(', ')} asked for after a write`);
    await runStatement(
      this.#client,
      'SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest($1::text[]) AS k',
      [missing],
    );
    for (const key of missing) this.#locked.add(key);
  }

  /** True when the lock was taken at once, false when another transaction has it. */
  async tryLock(key: LockKey): Promise<boolean> {
    if (this.#locked.has(key)) return true;
    const [row] = await runStatement<{ locked: boolean }>(
      this.#client,
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
      [key],
    );
    if (row?.locked) this.#locked.add(key);
    return row?.locked ?? false;
  }

  holds(key: LockKey): boolean {
    return this.#locked.has(key);
  }

  /** A statement that changes nothing. It may run before the locks are taken. */
  read<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return runStatement<Row>(this.#client, sql, values);
  }

  /** A statement that changes something. @throws Error when no lock was taken before. */
  write<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    if (this.#locked.size === 0) throw new Error('lock first: a write needs the locks of what it changes');
    this.#writes += 1;
    return runStatement<Row>(this.#client, sql, values);
  }

  /** Runs once the transaction has committed; never when it did not. */
  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  /** For `Database` only: tells those who waited for the commit. */
  committed(): void {
    for (const action of this.#afterCommit) action();
  }
}
