import { createHash } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { LockKey } from './lock.ts';
import { bindingOf, type Scope, SYSTEM } from './wall/scope.ts';

export type SqlValue = unknown;

/** What can be sent as it is: nothing about it can fail before the server sees it. */
export type PlainValue = string | number | Buffer | readonly string[];

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

const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest($1::text[]) AS k';
const LOCK_AND_SHARE = `
  SELECT CASE WHEN own THEN pg_advisory_xact_lock(hashtextextended(k, 0))
              ELSE pg_advisory_xact_lock_shared(hashtextextended(k, 0)) END
  FROM (SELECT k, true AS own FROM unnest($1::text[]) AS k
        UNION ALL SELECT k, false FROM unnest($2::text[]) AS k) AS wanted`;

/**
 * One writing transaction, READ COMMITTED. It takes all its locks first, before any write: a transaction that writes
 * (and so gets its transaction id) and then waits for a lock would publish its later change before an earlier one.
 */
export class Transaction {
  readonly #client: PoolClient;
  #scope: Scope | undefined;
  readonly #locked = new Set<LockKey>();
  readonly #shared = new Set<LockKey>();
  readonly #beforeCommit: (() => void | Promise<void>)[] = [];
  readonly #afterCommit: (() => void)[] = [];
  readonly #last: [sql: string, values: readonly PlainValue[]][] = [];
  #writes = 0;
  #ended = false;

  constructor(client: PoolClient, scope: Scope | undefined) {
    this.#client = client;
    this.#scope = scope;
  }

  /** How many writing statements ran; lets a caller see whether a piece of work wrote anything. */
  get writes(): number {
    return this.#writes;
  }

  /**
   * Locks all keys, sorted, until the end of the transaction. Locking again what is held is free.
   * `shared` ones are taken after them, and only keep out who wants the same key for itself.
   * @throws Error when the transaction has written already.
   */
  async lock(keys: readonly LockKey[], shared: readonly LockKey[] = []): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#locked.has(key)).sort();
    const joined = [...new Set(shared)].filter((key) => !this.#shared.has(key)).sort();
    if (missing.length + joined.length === 0) return;
    if (this.#writes > 0)
      throw new Error(`lock first: ${[...missing, ...joined].join(', ')} asked for after a write`);
    await runStatement(this.#client, joined.length === 0 ? LOCK : LOCK_AND_SHARE, [
      missing,
      ...(joined.length === 0 ? [] : [joined]),
    ]);
    for (const key of missing) this.#locked.add(key);
    for (const key of joined) this.#shared.add(key);
  }

  /** True when the lock was taken at once, false when another transaction has it. */
  async tryLock(key: LockKey): Promise<boolean> {
    if (this.#locked.has(key)) return true;
    const [row] = await runStatement<{ locked: boolean }>(
      this.#open(),
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
    return runStatement<Row>(this.#open(), sql, values);
  }

  /**
   * As `read`, of what lies beyond the caller's scope. Each use says why: what must be counted or compared over all, and
   * never what is then shown.
   */
  async beyond<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const client = this.#open();
    if (this.#scope?.system) return await runStatement<Row>(client, sql, values);
    const [, rows] = await Promise.all([
      client.query(bindingOf(SYSTEM)),
      runStatement<Row>(client, sql, values),
      client.query(bindingOf(this.#scope)),
    ]);
    return rows;
  }

  /**
   * For an act that by its nature reaches the rows of others, once the caller was found to be allowed it: all of `work`
   * is done as the platform. Each use says why.
   */
  async acrossScopes<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#scope?.system) return await work();
    const own = this.#scope;
    this.#rebind(SYSTEM);
    try {
      return await work();
    } finally {
      this.#rebind(own);
    }
  }

  /** Not waited for: it travels with the next statement, and when it fails that fails too. */
  #rebind(scope: Scope | undefined): void {
    this.#scope = scope;
    this.#open()
      .query(bindingOf(scope))
      .catch(() => undefined);
  }

  /** A statement that changes something. @throws Error when no lock was taken before. */
  write<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    this.willWrite();
    return runStatement<Row>(this.#open(), sql, values);
  }

  /**
   * Counts a write whose statement comes before the commit: from here on nothing is locked any more.
   * @throws Error when no lock was taken before.
   */
  willWrite(): void {
    if (this.#locked.size + this.#shared.size === 0)
      throw new Error('lock first: a write needs the locks of what it changes');
    this.#writes += 1;
  }

  /**
   * A statement that changes something and whose answer nobody needs: it goes last, in one message with the commit.
   * When PostgreSQL refuses it, nothing is committed.
   * @throws Error when no lock was taken before.
   */
  writeLast(sql: string, values: readonly PlainValue[]): void {
    this.willWrite();
    this.#last.push([sql, values]);
  }

  /**
   * Runs when the work is done, just before the commit: what several pieces of work gathered is written at once.
   * When it fails, nothing is committed.
   */
  beforeCommit(action: () => void | Promise<void>): void {
    this.#beforeCommit.push(action);
  }

  /** For `Database` only: lets those write who waited for the end of the work. */
  async committing(): Promise<void> {
    for (const action of this.#beforeCommit) await action();
  }

  /** For `Database` only: sends what goes last; the commit follows without waiting for the answers. */
  sendLast(): Promise<unknown>[] {
    return this.#last.map(([sql, values]) => runStatement(this.#open(), sql, values));
  }

  /** Runs once the transaction has committed; never when it did not. */
  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  /** For `Database` only: from now on its connection belongs to others. */
  end(): void {
    this.#ended = true;
  }

  #open(): PoolClient {
    if (this.#ended) throw new Error('the transaction has ended; somebody still uses it');
    return this.#client;
  }

  /** For `Database` only: tells those who waited for the commit. */
  committed(): void {
    for (const action of this.#afterCommit) action();
  }
}
