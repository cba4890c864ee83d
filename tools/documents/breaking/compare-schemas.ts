import type { Schema } from '../document.ts';
import { type FlatSchema, flatSchema, type Schemas } from './flat-schema.ts';

/** Requests may not become narrower, answers not wider: either breaks who relies on what was. */
export type Direction = 'request' | 'answer';

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/** Compares schemas of two documents. Each change names the place of the field and what it means for a client. */
export class SchemaComparison {
  readonly #before: Schemas;
  readonly #after: Schemas;
  readonly #direction: Direction;
  readonly #under = new Set<string>();

  constructor(before: Schemas, after: Schemas, direction: Direction) {
    this.#before = before;
    this.#after = after;
    this.#direction = direction;
  }

  changes(before: Schema, after: Schema, place = ''): string[] {
    const old = flatSchema(this.#before, before);
    const now = flatSchema(this.#after, after);
    const pair = `${old.name ?? ''} ${now.name ?? ''}`;
    const named = old.name !== undefined && now.name !== undefined;
    if (named && this.#under.has(pair)) return [];
    if (named) this.#under.add(pair);
    const own = this.#direction === 'request' ? narrowed(old, now) : widened(old, now);
    const found = [...own.map((change) => `${place || '/'} ${change}`), ...this.#inner(old, now, place)];
    if (named) this.#under.delete(pair);
    return found;
  }

  #inner(old: FlatSchema, now: FlatSchema, place: string): string[] {
    const fields = Object.entries(old.properties).flatMap(([name, before]) => {
      const after = now.properties[name];
      return after ? this.changes(before, after, `${place}/${name}`) : [];
    });
    const items = old.items && now.items ? this.changes(old.items, now.items, `${place}/*`) : [];
    return [...fields, ...items, ...this.#choices(old, now, place)];
  }

  /** Each choice that a client knew of must go on in a request; each that an answer makes must have been known. */
  #choices(old: FlatSchema, now: FlatSchema, place: string): string[] {
    const request = this.#direction === 'request';
    const [from, to] = request ? [old.choices, now.choices] : [now.choices, old.choices];
    if (old.choices.length === 0 && now.choices.length === 0) return [];
    const lost = from.filter(
      (one) =>
        !to.some((other) => (request ? this.changes(one, other) : this.changes(other, one)).length === 0),
    );
    return lost.map(() => `${place || '/'} ${request ? 'takes one form less' : 'has one form more'}`);
  }
}

/** What a request may hold no longer. */
function narrowed(old: FlatSchema, now: FlatSchema): string[] {
  const demanded = now.required.filter((name) => !old.required.includes(name));
  const gone = now.closed ? Object.keys(old.properties).filter((name) => !now.properties[name]) : [];
  const lost = now.values
    ? (old.values ?? ['other values']).filter((value) => !now.values?.includes(value))
    : [];
  return [
    ...demanded.map((name) => `demands ${name}`),
    ...gone.map((name) => `does not take ${name} any more`),
    ...lost.map((value) => `does not take ${String(value)} any more`),
    ...typesBeside(now, old).map((type) => `does not take ${type} any more`),
    ...tighter(old, now),
  ];
}

/** What a client would miss in an answer, or not know what to do with. */
function widened(old: FlatSchema, now: FlatSchema): string[] {
  const gone = Object.keys(old.properties).filter((name) => !now.properties[name]);
  const { format } = old.limits;
  const unsure = old.required.filter((name) => !gone.includes(name) && !now.required.includes(name));
  return [
    ...gone.map((name) => `has no ${name} any more`),
    ...unsure.map((name) => `may lack ${name}`),
    ...typesBeside(old, now).map((type) => `may be ${type}`),
    ...(typeof format === 'string' && format !== now.limits['format'] ? [`is no ${format} any more`] : []),
  ];
}

/** Types of the other that this one does not have. An integer is a number. */
function typesBeside({ types }: FlatSchema, other: FlatSchema): string[] {
  if (!types) return [];
  if (!other.types) return ['any type'];
  return other.types.filter(
    (type) => !types.includes(type) && !(type === 'integer' && types.includes('number')),
  );
}

function tighter({ limits: old }: FlatSchema, { limits: now }: FlatSchema): string[] {
  return Object.entries(now)
    .filter(([limit, value]) => {
      const was = old[limit];
      if (LOWER.includes(limit)) return was === undefined ? Number(value) > 0 : Number(value) > Number(was);
      if (UPPER.includes(limit)) return was === undefined || Number(value) < Number(was);
      return was !== value;
    })
    .map(([limit, value]) => `has the limit ${limit} ${String(value)} now`);
}
