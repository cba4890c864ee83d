/** The parts of a JSON Schema, as an OpenAPI 3.1 document holds it, that an example is made from. */
export interface ExampledSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly example?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ExampledSchema>>;
  readonly items?: ExampledSchema;
  readonly minItems?: number;
  readonly allOf?: readonly ExampledSchema[];
  readonly anyOf?: readonly ExampledSchema[];
  readonly oneOf?: readonly ExampledSchema[];
}

export type Schemas = Readonly<Record<string, ExampledSchema>>;

const PREFIX = '#/components/schemas/';

/** The schema that a `$ref` names. @throws Error when the document has none of that name. */
export function schemaNamed(schemas: Schemas, ref: string): ExampledSchema {
  const schema = schemas[ref.replace(PREFIX, '')];
  if (!schema) throw new Error(`the document refers to ${ref}, which it does not have`);
  return schema;
}
