import type { Disclosed } from './entry.ts';

/**
 * Values of an entry by name. Who answers stands in two fields, agency and unit in one and the persons in another, so
 * that one can be shown without the other: they are put together again. Entries of before had all in one.
 */
export function valuesOf(fields: Readonly<Record<string, Disclosed>> | null): Record<string, unknown> {
  const values = Object.fromEntries(Object.entries(fields ?? {}).map(([name, [, value]]) => [name, value]));
  const { holder, holderPersons } = values;
  if (!isPart(holder) || !isPart(holderPersons)) return values;
  return { ...values, holder: { ...holder, ...holderPersons } };
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;
