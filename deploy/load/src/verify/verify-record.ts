import type { Client } from '../api/client.ts';
import type { Schemas } from '@onegate/client';
import { chainFaults, type EntryView, type HoldingView, holdingFaults } from './chain.ts';

export interface Verified {
  readonly ref: string;
  readonly entries: number;
  readonly faults: readonly string[];
  readonly holdings: readonly HoldingView[];
  /** From the truck at the barrier to the release of the shipment; undefined for a movement. */
  readonly releaseMs: number | undefined;
}

/** Reads a record whole and checks its chain, that its head is the newest entry, and its holders. */
export async function verifyRecord(client: Client, ref: string): Promise<Verified> {
  const params = { path: { ref } };
  const { body: record } = await client.read('board.officer1', (api) =>
    api.GET('/v1/records/{ref}', { params }),
  );
  const entries = await allEntries(client, ref);
  const { body } = await client.read('board.officer1', (api) =>
    api.GET('/v1/records/{ref}/holders', { params }),
  );
  return {
    ref,
    entries: entries.length,
    faults: [...chainFaults(entries), ...headFaults(record, entries), ...holdingFaults(body.items)],
    holdings: body.items,
    releaseMs: releaseMs(record, entries),
  };
}

function headFaults({ chain }: Schemas['RecordView'], entries: readonly EntryView[]): string[] {
  const known = entries.find(({ seq }) => seq === chain.seq);
  return known?.hash === chain.hash ? [] : [`the head of the record is not entry ${chain.seq}`];
}

function releaseMs({ releasedAt }: Schemas['RecordView'], entries: readonly EntryView[]): number | undefined {
  const arrival = entries.find(({ fields }) => fields.type === 'vehicle.at-barrier');
  return releasedAt && arrival ? Date.parse(releasedAt) - Date.parse(arrival.occurredAt) : undefined;
}

async function allEntries(client: Client, ref: string): Promise<EntryView[]> {
  const items: EntryView[] = [];
  for (let after: string | undefined, more = true; more;) {
    const query = { limit: 200, ...(after !== undefined && { after }) };
    const { body } = await client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}/entries', { params: { path: { ref }, query } }),
    );
    items.push(...body.items);
    after = body.next;
    more = after !== undefined;
  }
  return items;
}
