import type { InputOf } from '../../movement/domain/input.ts';
import type { Instant } from '../../movement/domain/movement-file.ts';

/** An entry of a record, with what it discloses. */
export interface Disclosing {
  readonly eventId: string;
  readonly occurredAt: Instant;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Corrected = InputOf<'fact.corrected'>['data'];

/**
 * The entries as things really happened: what was corrected later stands with the time and the values that count; of
 * what never happened only what was decided on it is left. The entries that correct stay where they are.
 */
export function asCorrected<Entry extends Disclosing>(entries: readonly Entry[]): Entry[] {
  const known = correctionsIn(entries);
  return known.size === 0 ? [...entries] : entries.map((entry) => corrected(entry, known.get(entry.eventId)));
}

function correctionsIn(entries: readonly Disclosing[]): ReadonlyMap<string, Corrected> {
  const known = new Map<string, Corrected>();
  for (const { fields } of entries) {
    if (fields['type'] !== 'fact.corrected' || typeof fields['factId'] !== 'string') continue;
    const data = fields as unknown as Corrected;
    const values = { ...known.get(data.factId)?.corrected, ...data.corrected };
    known.set(data.factId, { ...data, corrected: values });
  }
  return known;
}

function corrected<Entry extends Disclosing>(entry: Entry, by: Corrected | undefined): Entry {
  if (!by) return entry;
  if (by.withdrawn) {
    const { type: _, ...rest } = entry.fields;
    return { ...entry, fields: rest };
  }
  const { occurredAt = entry.occurredAt, ...values } = by.corrected;
  return { ...entry, occurredAt, fields: { ...entry.fields, ...values } };
}
