import { ifMatch, type Schemas } from '@onegate/client';
import type { Client, Reply } from '../api/client.ts';

const ADMIN = 'board.admin';
const params = { path: { gate: 'LT' } };

type Limits = Schemas['TimeLimitsView'];

const limitsOf = async (client: Client): Promise<Reply<Limits>> =>
  await client.read(ADMIN, (api) => api.GET('/v1/gates/{gate}/time-limits', { params }));

/**
 * Sets a time limit of the gate, as its administrator does, and waits until it counts for what begins.
 * @returns what puts it back as it was
 */
export async function setLimit(client: Client, name: string, time: string): Promise<() => Promise<void>> {
  const before = (await limitsOf(client)).body.items.find((item) => item.name === name);
  const { from } = await change(client, name, time);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(from) - Date.now() + 1)));
  return async () => {
    await change(client, name, before?.own ? (before.time ?? null) : null);
  };
}

async function change(client: Client, name: string, time: string | null): Promise<Limits> {
  const { etag = '' } = await limitsOf(client);
  const { body } = await client.command(ADMIN, 'set a time limit', (api) =>
    api.PATCH('/v1/gates/{gate}/time-limits', {
      params,
      body: { limits: [{ name, time }] },
      headers: ifMatch(etag),
    }),
  );
  return body;
}
