import { createHash } from 'node:crypto';

/** One entry as `GET /v1/records/{ref}/entries` gives it. */
export interface EntryView {
  readonly seq: number;
  /** Canonical bytes of the hashed body, base64url. */
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
  /** Disclosures that this reader may see, each `base64url(JSON [salt, name, value])`. */
  readonly disclosures: readonly string[];
  readonly occurredAt: string;
  /** What these disclosures say. */
  readonly fields: { readonly type?: string };
}

export interface HoldingView {
  readonly agency: string;
  readonly unit: string;
  readonly from: string;
  readonly to?: string;
}

const DOMAIN = Buffer.concat([Buffer.from('onegate.entry.v1'), Buffer.from([0])]);
const FIRST = Buffer.alloc(32).toString('base64url');

/** What is wrong with a record's chain, each fault naming the entry; empty when it verifies. */
export function chainFaults(entries: readonly EntryView[]): string[] {
  let previous = FIRST;
  return entries.flatMap((entry, index) => {
    const faults = entryFaults(entry, index + 1, previous);
    previous = entry.hash;
    return faults;
  });
}

function entryFaults(entry: EntryView, seq: number, previous: string): string[] {
  const body = Buffer.from(entry.body, 'base64url');
  const hash = createHash('sha256')
    .update(DOMAIN)
    .update(Buffer.from(previous, 'base64url'))
    .update(body)
    .digest('base64url');
  const digests = new Set((JSON.parse(body.toString()) as { digests: string[] }).digests);
  const unknown = entry.disclosures.filter(
    (disclosure) => !digests.has(createHash('sha256').update(disclosure).digest('base64url')),
  );
  return [
    ...(entry.seq === seq ? [] : [`entry ${entry.seq} stands where ${seq} should`]),
    ...(entry.previous === previous ? [] : [`entry ${entry.seq} does not follow the one before`]),
    ...(entry.hash === hash ? [] : [`entry ${entry.seq} is not what was hashed`]),
    ...(unknown.length === 0
      ? []
      : [`entry ${entry.seq} shows ${unknown.length} fields that were not hashed`]),
  ];
}

/** Gaps and overlaps between those who held a record; empty when they tile its life. */
export function holdingFaults(holdings: readonly HoldingView[]): string[] {
  if (holdings.length === 0) return ['nobody ever held it'];
  return holdings.slice(1).flatMap((holding, index) => {
    const before = holdings[index];
    return before?.to === holding.from
      ? []
      : [`${before?.unit ?? ''} until ${before?.to ?? 'now'}, then ${holding.unit} from ${holding.from}`];
  });
}
