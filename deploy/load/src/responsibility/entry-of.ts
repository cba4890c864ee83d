import type { Schemas } from '@onegate/client';
import type { Client } from '../api/client.ts';
import { until } from '../crossing/wait.ts';

/** The newest entry of a record that tells of an event; waits until there is one. */
export async function entryOf(client: Client, ref: string, type: string): Promise<Schemas['EntryView']> {
  const params = { path: { ref }, query: { limit: 500 } };
  return await until(`${type} in the record`, async () => {
    const { body } = await client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}/entries', { params }),
    );
    return body.items.findLast(({ fields }) => fields['type'] === type);
  });
}
