import { type ExampledSchema, schemaNamed, type Schemas } from './schema.ts';

/** What stands for a value whose form says all: nobody reads anything into an id. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90',
  'date-time': '2026-11-24T08:00:00+07:00',
};

/** Thrown for a field that must be there and says nothing of what it may hold. */
export class NoExample extends Error {}

/**
 * An example of a schema, out of the examples of its fields. A field that may be absent and has no example is left out.
 * @throws NoExample naming the first field that must be there and has none.
 */
export function exampleOf(schemas: Schemas, schema: ExampledSchema): unknown {
  return new Examples(schemas).of(schema, [], []);
}

class Examples {
  readonly #schemas: Schemas;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
  }

  /** @param path of fields, for the error; @param within names of the schemas that this one is part of */
  of(schema: ExampledSchema, path: readonly string[], within: readonly string[]): unknown {
    const { $ref, example, enum: values, allOf, properties, items } = schema;
    if (example !== undefined) return example;
    if (schema.const !== undefined) return schema.const;
    if (values) return values[0];
    if ($ref) return this.of(schemaNamed(this.#schemas, $ref), path, [...within, $ref]);
    if (allOf) return Object.assign({}, ...allOf.map((part) => this.of(part, path, within))) as unknown;
    const [one] = schema.oneOf ?? schema.anyOf ?? [];
    if (one) return this.of(one, path, within);
    if (properties) return this.#object(schema, path, within);
    if (items) return this.#list(schema, path, within);
    return this.#plain(schema, path);
  }

  #object(
    { properties = {}, required = [] }: ExampledSchema,
    path: readonly string[],
    within: readonly string[],
  ): unknown {
    const told = Object.entries(properties).filter(
      ([name, field]) => required.includes(name) || this.#tells(field, within),
    );
    return Object.fromEntries(
      told.map(([name, field]) => [name, this.of(field, [...path, name], within)] as const),
    );
  }

  #list({ items = {}, minItems = 0 }: ExampledSchema, path: readonly string[], within: readonly string[]) {
    return minItems > 0 || this.#tells(items, within) ? [this.of(items, [...path, '0'], within)] : [];
  }

  /** Whether an example can be made of it without it being part of itself. */
  #tells(schema: ExampledSchema, within: readonly string[]): boolean {
    if (JSON.stringify(schema).includes('"example"')) return true;
    if (schema.enum || schema.const !== undefined || schema.type === 'boolean') return true;
    const refs = [schema, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), schema.items ?? {}];
    const named = refs.flatMap(({ $ref }) => ($ref ? [$ref] : []));
    return named.length > 0 && !named.some((ref) => within.includes(ref));
  }

  #plain({ type, format }: ExampledSchema, path: readonly string[]): unknown {
    const known = BY_FORMAT[format ?? ''];
    if (known !== undefined) return known;
    if (type === 'boolean') return false;
    if (type === 'object') return {};
    throw new NoExample(`no example: /${path.join('/')}`);
  }
}
