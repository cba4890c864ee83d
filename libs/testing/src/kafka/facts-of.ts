import { type Fact, readEnvelope } from '@onegate/contracts';
import type { FreshDatabase } from '../database/fresh-database.ts';

/** What a service told so far, in the order in which it will be published. */
export async function factsOf(database: Pick<FreshDatabase, 'query'>): Promise<Fact[]> {
  const rows = await database.query<{ envelope: string }>('SELECT envelope FROM outbox ORDER BY xid, id');
  return rows.map(({ envelope }) => {
    const reading = readEnvelope(envelope);
    if (!reading.ok) throw new Error(`the outbox holds what breaks its contract: ${reading.detail}`);
    return reading.fact;
  });
}
