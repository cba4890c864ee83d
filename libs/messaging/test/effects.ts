import type { Fact } from '@onegate/contracts';
import type { FreshDatabase } from '@onegate/testing';
import { applied, type FactContext, type Outcome } from '../src/index.ts';

/** The handler of most tests: writes down that the fact had its effect. */
export async function takeEffect(fact: Fact, { tx }: FactContext): Promise<Outcome> {
  await tx.write('INSERT INTO effect (event_id, name, key) VALUES ($1, $2, $3)', [
    fact.id,
    fact.name,
    fact.key,
  ]);
  return applied;
}

export interface Effect {
  readonly event_id: string;
  readonly name: string;
  readonly key: string;
}

/** Effects in the order in which they were written; of one key when given. */
export async function effectsOf(database: Pick<FreshDatabase, 'query'>, key?: string): Promise<Effect[]> {
  return await database.query<Effect & Record<string, unknown>>(
    'SELECT event_id, name, key FROM effect WHERE $1::text IS NULL OR key = $1 ORDER BY position',
    [key ?? null],
  );
}
