import type { Schemas } from '@onegate/client';
import type { Client } from '../api/client.ts';
import { until } from '../crossing/wait.ts';
import { entryOf } from './entry-of.ts';

/**
 * Says that a fact happened earlier than was told, by a person of the agency that told it, and waits until its entry,
 * which stays as it was written, shows that it was corrected.
 */
export async function correctTime(
  client: Client,
  ref: string,
  { by, type, earlierMs }: { readonly by: string; readonly type: string; readonly earlierMs: number },
): Promise<Schemas['CorrectionView']> {
  const { seq, occurredAt } = await entryOf(client, ref, type);
  const { body } = await client.command(by, 'correct a fact', (api) =>
    api.POST('/v1/records/{ref}/corrections', {
      params: { path: { ref } },
      body: {
        entry: seq,
        reasonCode: 'WRONG_TIME',
        occurredAt: new Date(Date.parse(occurredAt) - earlierMs).toISOString(),
      },
    }),
  );
  await until('the corrected entry', async () =>
    (await entryOf(client, ref, type)).correctedBy?.includes(body.correctionId) ? true : undefined,
  );
  return body;
}
