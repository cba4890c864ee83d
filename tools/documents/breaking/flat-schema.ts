import type { Schema } from '../document.ts';

export type Schemas = Readonly<Record<string, Schema>>;

/** A schema with what it refers to put in, one level deep. */
export interface FlatSchema {
  /** Of JSON Schema, `null` among them; undefined: any. */
  readonly types: readonly string[] | undefined;
  readonly values: readonly unknown[] | undefined;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema | undefined;
  /** Takes no fields but those that it names. */
  readonly closed: boolean;
  /** Numbers and texts that limit a value, by keyword. */
  readonly limits: Readonly<Record<string, unknown>>;
  /** Schemas of which the value fits one, when there is more than one beside null. */
  readonly choices: readonly Schema[];
  /** Name of the schema that was referred to. */
  readonly name: string | undefined;
}

const LIMITS = [
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];

export function flatSchema(schemas: Schemas, schema: Schema): FlatSchema {
  const { merged, name } = resolved(schemas, schema);
  const choices = (merged['anyOf'] ?? merged['oneOf'] ?? []) as readonly Schema[];
  const others = choices.filter((choice) => choice['type'] !== 'null');
  const [only] = others;
  if (only && others.length === 1) {
    const flat = flatSchema(schemas, only);
    const types = flat.types && choices.length > 1 ? [...flat.types, 'null'] : flat.types;
    return { ...flat, types, ...(choices.length > 1 && flat.values && { values: [...flat.values, null] }) };
  }
  const { type } = merged;
  const values = 'const' in merged ? [merged['const']] : (merged['enum'] as unknown[] | undefined);
  return {
    types: type === undefined ? undefined : ([type].flat() as string[]),
    values,
    required: (merged['required'] ?? []) as string[],
    properties: (merged['properties'] ?? {}) as Record<string, Schema>,
    items: merged['items'] as Schema | undefined,
    closed: merged['additionalProperties'] === false,
    limits: Object.fromEntries(
      LIMITS.filter((limit) => merged[limit] !== undefined).map((limit) => [limit, merged[limit]]),
    ),
    choices: others,
    name,
  };
}

function resolved(schemas: Schemas, schema: Schema): { merged: Schema; name: string | undefined } {
  const { $ref, allOf, ...own } = schema;
  const name = $ref?.split('/').at(-1);
  const parts = [...(name ? [{ ...schemas[name] }] : []), ...((allOf ?? []) as readonly Schema[])];
  const merged = parts.reduce<Schema>((all, part) => joined(all, resolved(schemas, part).merged), own);
  const inner = parts.length === 1 ? parts[0]?.$ref?.split('/').at(-1) : undefined;
  return { merged, name: name ?? inner };
}

const joined = (one: Schema, other: Schema): Schema => ({
  ...other,
  ...one,
  ...((one['properties'] ?? other['properties']) !== undefined && {
    properties: { ...(other['properties'] as object), ...(one['properties'] as object) },
    required: [...((other['required'] ?? []) as string[]), ...((one['required'] ?? []) as string[])],
  }),
});
