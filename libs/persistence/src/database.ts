import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE_CONFIG, type DatabaseConfig } from './config.ts';
import { runStatement, Transaction, type SqlValue } from './transaction.ts';
import { isContention, isTransient, Overloaded } from './transient.ts';
import { bindingOf, currentScope, type Scope, SYSTEM } from './wall/scope.ts';

/** Applied to every connection: no statement, lock or idle transaction may hold up the others for long. */
const SESSION = [
  'transaction_timeout=5s',
  'idle_in_transaction_session_timeout=5s',
  'lock_timeout=4s',
  'timezone=UTC',
  // Every text is constant and planned once per connection; values never choose among plans.
  'plan_cache_mode=force_generic_plan',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');
const ATTEMPTS = 4;
/** How long one waits for a free connection: whoever waits longer is told to come again. */
const LONGEST_WAIT_MS = 3000;
/** So many may wait per connection; the rest hear at once that there is too much to do. */
const WAITING_PER_CONNECTION = 32;
/** How long a starting service waits for its database. */
const START_PATIENCE_MS = 30_000;

/** The end of a connection is reported by the statement that needs it; unheard, the event would end the process. */
class CalmClient extends Client {
  constructor(config: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The service's own database, as its application role. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  readonly #source: DataSource;
  readonly #mostWaiting: number;

  constructor(@Inject(DATABASE_CONFIG) config: DatabaseConfig) {
    this.#mostWaiting = config.DATABASE_POOL_SIZE * WAITING_PER_CONNECTION;
    this.#source = new DataSource({
      type: 'postgres',
      url: config.DATABASE_URL,
      poolSize: config.DATABASE_POOL_SIZE,
      connectTimeoutMS: LONGEST_WAIT_MS,
      // Pipelined: what is sent without waiting for the answer before it travels together with that.
      extra: {
        Client: CalmClient,
        options: SESSION,
        keepAlive: true,
        idleTimeoutMillis: 60_000,
        pipeline: true,
      },
      poolErrorHandler: () => undefined,
    });
  }

  async onModuleInit(): Promise<void> {
    const end = Date.now() + START_PATIENCE_MS;
    for (let wait = 100; !this.#source.isInitialized; wait = Math.min(wait * 2, 2000)) {
      try {
        await this.#source.initialize();
      } catch (error) {
        if (!isTransient(error) || Date.now() + wait > end) throw error;
        await pause(wait);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#source.isInitialized) await this.#source.destroy();
  }

  /** Connections waited for now: the sign of overload that readiness and load shedding look at. */
  get waiting(): number {
    return this.#pool.waitingCount;
  }

  /** Connections of the pool: in use, idle, and requests that wait for one. */
  get connections(): Readonly<Record<'used' | 'idle' | 'waiting', number>> {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** One statement that changes nothing, in a transaction of its own where it has a scope. */
  async read<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return await this.#read<Row>(currentScope(), sql, values);
  }

  /**
   * As `read`, of what lies beyond the caller's scope. Each use says why: what must be counted or compared over all, and
   * never what is then shown.
   */
  async beyond<Row extends QueryResultRow>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return await this.#read<Row>(SYSTEM, sql, values);
  }

  /**
   * Runs `work` in one transaction. It is done again when PostgreSQL sacrificed it to another one (deadlock,
   * serialisation), so `work` must keep its effects inside the transaction. It is bound to the scope of who calls.
   */
  async write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const scope = currentScope();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#withClient((client) => transact(client, scope, work));
      } catch (error) {
        if (attempt >= ATTEMPTS || !isContention(error)) throw error;
      }
    }
  }

  /** A connection of its own for session-level locks and long reads; the caller must release it. */
  async connect(): Promise<PoolClient> {
    return await this.#pool.connect();
  }

  get #pool(): Pool {
    return (this.#source.driver as unknown as { master: Pool }).master;
  }

  async #read<Row extends QueryResultRow>(
    scope: Scope | undefined,
    sql: string,
    values: readonly SqlValue[],
  ): Promise<Row[]> {
    return await this.#withClient((client) =>
      scope === undefined
        ? runStatement<Row>(client, sql, values)
        : readWithin<Row>(client, scope, sql, values),
    );
  }

  async #withClient<Result>(use: (client: PoolClient) => Promise<Result>): Promise<Result> {
    if (this.#pool.waitingCount >= this.#mostWaiting) throw new Overloaded();
    const client = await this.#pool.connect();
    let broken = true;
    try {
      const result = await use(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !isAnswerOfTheServer(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** An error that PostgreSQL itself reported leaves the connection usable, unless it ended the session (57P…, 25P…). */
function isAnswerOfTheServer(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  if (typeof code !== 'string')
    return !Error.isError(error) || !/[Cc]onnection|[Cc]lient/.test(error.message);
  return severity === 'ERROR' || (severity === undefined && !/^E[A-Z]+$/.test(code));
}

const beginning = (client: PoolClient, scope: Scope | undefined): Promise<unknown> =>
  client.query(`BEGIN ISOLATION LEVEL READ COMMITTED; ${bindingOf(scope)}`);

/** What is asked of a connection before it is waited for leaves in one write: each costs as much as a statement. */
function gather({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** All three go in one message; the answer to the last is waited for, so that the connection is free for others. */
async function readWithin<Row extends QueryResultRow>(
  client: PoolClient,
  scope: Scope,
  sql: string,
  values: readonly SqlValue[],
): Promise<Row[]> {
  gather(client);
  const begun = beginning(client, scope);
  const rows = runStatement<Row>(client, sql, values);
  await allDone([begun, rows, client.query('COMMIT')]);
  return await rows;
}

async function transact<Result>(
  client: PoolClient,
  scope: Scope | undefined,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  gather(client);
  const begun = beginning(client, scope);
  // Not waited for: it travels with the first statement of the work, and when it fails that fails too.
  begun.catch(() => undefined);
  const tx = new Transaction(client, scope);
  let result: Result;
  try {
    result = await work(tx);
    await begun;
    await tx.committing();
  } catch (error) {
    tx.end();
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  gather(client);
  const last = tx.sendLast();
  tx.end();
  // A commit of what failed answers like a rollback: the failure of the statement before it tells.
  await allDone([...last, client.query('COMMIT')]);
  tx.committed();
  return result;
}

/** Waits for every answer, so that the connection is free for others. @throws what the first failure says. */
async function allDone(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}
