import type { Client } from '../api/client.ts';
import type { Page, RecordView } from '../crossing/views.ts';
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
  const { body: record } = await client.read<RecordView>('board.officer1', `/v1/records/${ref}`);
  const entries = await everyPage<EntryView>(client, `/v1/records/${ref}/entries`);
  const { body } = await client.read<Page<HoldingView>>('board.officer1', `/v1/records/${ref}/holders`);
  return {
    ref,
    entries: entries.length,
    faults: [...chainFaults(entries), ...headFaults(record, entries), ...holdingFaults(body.items)],
    holdings: body.items,
    releaseMs: releaseMs(record, entries),
  };
}

function headFaults({ chain }: RecordView, entries: readonly EntryView[]): string[] {
  const known = entries.find(({ seq }) => seq === chain.seq);
  return known?.hash === chain.hash ? [] : [`the head of the record is not entry ${chain.seq}`];
}

function releaseMs({ releasedAt }: RecordView, entries: readonly EntryView[]): number | undefined {
  const arrival = entries.find(({ fields }) => fields.type === 'vehicle.at-barrier');
  return releasedAt && arrival ? Date.parse(releasedAt) - Date.parse(arrival.occurredAt) : undefined;
}

async function everyPage<Item>(client: Client, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { body } = await client.read<Page<Item>>(
      'board.officer1',
      `${path}?limit=200${after ? `&after=${after}` : ''}`,
    );
    items.push(...body.items);
    after = body.next;
    more = after !== undefined;
  }
  return items;
}
