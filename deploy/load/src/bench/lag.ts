import type { Schemas } from '@onegate/client';
import type { Client } from '../api/client.ts';
import { until } from '../crossing/wait.ts';

const SERVICES = ['declarations', 'inspections', 'logistics', 'clearance', 'reporting'] as const;

export type Messaging = Readonly<Record<string, Schemas['MessagingView']>>;

export async function messagingOf(client: Client): Promise<Messaging> {
  const views = await Promise.all(
    SERVICES.map(
      async (name) =>
        [
          name,
          (await client.read('operations1', (api) => api.GET(`/v1/ops/${name}/messaging`))).body,
        ] as const,
    ),
  );
  return Object.fromEntries(views);
}

export const behind = (messaging: Messaging): number =>
  Object.values(messaging).reduce((sum, { outbox, lag }) => sum + outbox.unpublished + lag, 0);

export const parked = (messaging: Messaging): number =>
  Object.values(messaging).reduce((sum, view) => sum + view.parked, 0);

/** Facts published since their processes started, as their metrics count them. */
export async function published(): Promise<number> {
  const counts = await Promise.all(
    SERVICES.map(async (name, index) => {
      const address = process.env[`${name.toUpperCase()}_URL`] ?? `http://127.0.0.1:${8081 + index}`;
      const text = await (await fetch(`${address}/metrics`)).text();
      const values = [...text.matchAll(/^onegate_relay_published_total\{[^}]*\} (\d+)/gm)].map(([, value]) =>
        Number(value),
      );
      return values.reduce((sum, value) => sum + value, 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Waits until nothing is behind anywhere. @returns how long it took, in milliseconds. */
export async function drained(client: Client): Promise<number> {
  const started = performance.now();
  await until(
    'an empty outbox and no lag',
    async () => (behind(await messagingOf(client)) === 0 ? true : undefined),
    100,
  );
  return Math.round(performance.now() - started);
}
