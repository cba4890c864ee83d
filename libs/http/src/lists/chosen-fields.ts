import type { Fault } from '@onegate/problems';

/** What `fields` asks for, and what is wrong with it. */
export interface Chosen {
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
}

/** @param given as it stands in the query: names with commas between them, once or several times */
export function chosenOf(given: unknown, known: readonly string[]): Chosen {
  const names = [...new Set([given].flat().flatMap((text) => String(text).split(',')))];
  return { names, faults: names.filter((name) => !known.includes(name)).map((name) => unknown(name, known)) };
}

const unknown = (name: string, known: readonly string[]): Fault => ({
  code: 'validation.not-on-list',
  field: 'query/fields',
  message: `fields must be one or several of: ${known.join(', ')}`,
  params: { list: known.join(', ') },
  ...(name.length <= 64 && { value: name }),
});

interface List {
  readonly items: readonly object[];
}

const isList = (body: unknown): body is List =>
  typeof body === 'object' && body !== null && Array.isArray((body as { items?: unknown }).items);

/** The same list with nothing but those fields in its items. */
export function slimmed(body: unknown, names: readonly string[]): unknown {
  if (!isList(body)) return body;
  const wanted = new Set(names);
  const slim = (item: object): object =>
    Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
  return { ...body, items: body.items.map(slim) };
}
