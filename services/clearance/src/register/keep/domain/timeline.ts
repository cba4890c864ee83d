import type { Dated } from '../../domain/register.ts';

/** An entry of the register as it is kept. */
export interface Kept extends Dated {
  /** Address of the entry. */
  readonly id: string;
  /** How often it was changed, from 1. */
  readonly version: number;
}

/** What a new entry does to those that are there: nothing is overwritten. */
export interface Placed<E extends Dated> {
  /** Entries that end earlier than they would have. */
  readonly closed: readonly { readonly id: string; readonly to: string }[];
  /** Entries that had not begun and give way whole. */
  readonly withdrawn: readonly string[];
  readonly opened: readonly E[];
}

export type Placing<K extends Kept, E extends Dated> =
  { readonly ok: true; readonly placed: Placed<E> } | { readonly ok: false; readonly inTheWay: readonly K[] };

/**
 * Puts an entry on the timeline of one unit. Whoever is there when it begins gives way and, where the new one ends
 * first, comes back after it. One that begins while the new one lasts is in the way.
 * @param rest the entry under the new one, continued after its end
 */
export function place<K extends Kept, E extends Dated>(
  timeline: readonly K[],
  entry: E,
  rest: (under: K, from: string) => E,
): Placing<K, E> {
  const inTheWay = timeline.filter((other) => other.from > entry.from && begins(other, entry));
  if (inTheWay.length > 0) return { ok: false, inTheWay };
  const under = timeline.find(
    (other) => other.from <= entry.from && (other.to === null || other.to > entry.from),
  );
  if (!under) return { ok: true, placed: { closed: [], withdrawn: [], opened: [entry] } };
  const replaced = under.from === entry.from;
  const returns = entry.to !== null && (under.to === null || under.to > entry.to);
  return {
    ok: true,
    placed: {
      closed: replaced ? [] : [{ id: under.id, to: entry.from }],
      withdrawn: replaced ? [under.id] : [],
      opened: returns ? [entry, rest(under, entry.to)] : [entry],
    },
  };
}

const begins = (other: Dated, during: Dated): boolean => during.to === null || other.from < during.to;

/** Whether two entries have an instant in common. */
export const overlaps = (one: Dated, other: Dated): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);

/** Whether entries cover a span without a gap. */
export function covers(entries: readonly Dated[], span: Dated): boolean {
  let reached = span.from;
  for (const { from, to } of [...entries].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > reached) break;
    if (to === null) return true;
    if (to > reached) reached = to;
  }
  return span.to !== null && reached >= span.to;
}
