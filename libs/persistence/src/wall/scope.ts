import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/**
 * On whose behalf a transaction looks at the database: what the second wall (row-level security) lets it see and
 * change. What is absent opens nothing.
 */
export interface Scope {
  /** The platform itself: consumers, timers, the start of a service. */
  readonly system?: true;
  /** Opaque id of the person or machine that asks. */
  readonly person?: string;
  /** Tax code or foreign registration. */
  readonly enterprise?: string;
  readonly gates?: readonly string[];
  readonly agency?: string;
  readonly roles?: readonly string[];
}

export const SYSTEM: Scope = { system: true };

const scopes = new AsyncLocalStorage<Scope>();

/** Whatever `work` begins looks at the database within this scope. */
export const within = <Result>(scope: Scope, work: () => Result): Result => scopes.run(scope, work);

/** For work that nobody asked for: facts heard, timers, the start. Never for what a caller asked. */
export const asSystem = <Result>(work: () => Result): Result => within(SYSTEM, work);

/** Undefined where nobody said on whose behalf: such work sees no row that belongs to anybody. */
export const currentScope = (): Scope | undefined => scopes.getStore();

const statements = new WeakMap<Scope, string>();

/** Binds the rest of the transaction to the scope; at its end PostgreSQL forgets it. */
export function bindingOf(scope: Scope | undefined): string {
  if (scope === undefined) return "SET LOCAL onegate.scope = ''";
  let statement = statements.get(scope);
  if (statement === undefined) {
    statement = `SET LOCAL onegate.scope = ${pg.escapeLiteral(JSON.stringify(scope))}`;
    statements.set(scope, statement);
  }
  return statement;
}
