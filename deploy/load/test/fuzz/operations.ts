export interface Schema {
  readonly $ref?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Described {
  readonly operationId: string;
  /** The line of the policy table. */
  readonly 'x-policy': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation of the document, with a body that has every field it knows. */
export interface Operation {
  readonly id: string;
  /** Its line in the policy table; several operations may share one. */
  readonly policy: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of the body. */
  readonly request?: Schema;
  /** None where the operation takes no body. */
  readonly good?: Readonly<Record<string, unknown>>;
  readonly responses: Described['responses'];
}

export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const schema = described.requestBody?.content?.['application/json']?.schema;
      return {
        id: described.operationId,
        policy: described['x-policy'],
        method: method.toUpperCase(),
        path,
        parameters: described.parameters ?? [],
        responses: described.responses,
        ...(schema && { request: schema, good: exampleOf(document, schema) as Record<string, unknown> }),
      };
    }),
  );
}

function exampleOf(document: Document, schema: Schema): unknown {
  if (schema.$ref) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named ? exampleOf(document, named) : {};
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(document, part))) as unknown;
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, exampleOf(document, field)]),
    );
  if (schema.items) return [exampleOf(document, schema.items)];
  return schema.enum?.[0] ?? (schema.type === 'integer' ? 1 : schema.type === 'boolean' ? true : 'x');
}
