import type { Client } from '../api/client.ts';
import type { Page } from '../crossing/views.ts';
import { chainFaults, type EntryView, type HoldingView, holdingFaults } from './chain.ts';

export interface Verified {
  readonly ref: string;
  readonly entries: number;
  readonly faults: readonly string[];
  readonly holdings: readonly HoldingView[];
}

/** Reads a record whole and checks its chain and its holders. */
export async function verifyRecord(client: Client, ref: string): Promise<Verified> {
  const entries = await everyPage<EntryView>(client, `/v1/records/${ref}/entries`);
  const { body } = await client.read<Page<HoldingView>>('board.officer1', `/v1/records/${ref}/holders`);
  const holdings = body.items;
  return {
    ref,
    entries: entries.length,
    faults: [...chainFaults(entries), ...holdingFaults(holdings)],
    holdings,
  };
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
