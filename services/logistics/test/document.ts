import { Ajv2020 } from 'ajv/dist/2020.js';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: Schema[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Record<string, Schema>;
}

interface Described {
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
}

interface Response {
  readonly content?: Record<string, { readonly schema: Schema }>;
}

/** The service's own OpenAPI document, held against what the service does. */
export class ApiDocument {
  readonly #document: Described;

  constructor(document: unknown) {
    this.#document = document as Described;
  }

  /** What a reader of the document would send: every example in its place. */
  example(name: string): unknown {
    return this.#exampleOf(this.#document.components.schemas[name] ?? {});
  }

  /** What is in an answer and not in the document, or the other way round; nothing is undocumented. */
  faultsOf(path: string, method: string, status: number, body: unknown): unknown {
    const response = this.#document.paths[path]?.[method]?.responses[String(status)];
    const schema = response?.content?.['application/json']?.schema;
    if (!schema) return `${method} ${path} documents no answer ${status}`;
    const closed = Object.entries(this.#document.components.schemas).map(
      ([name, part]) => [name, part.properties ? { ...part, additionalProperties: false } : part] as const,
    );
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    const validate = ajv.compile({ ...schema, components: { schemas: Object.fromEntries(closed) } });
    return validate(body) ? undefined : validate.errors;
  }

  #exampleOf(schema: Schema): unknown {
    if (schema.example !== undefined) return schema.example;
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (ref) return this.example(ref.split('/').at(-1) ?? '');
    if (schema.items) return [this.#exampleOf(schema.items)];
    if (!schema.properties) return undefined;
    const examples = Object.entries(schema.properties).map(([name, part]) => [name, this.#exampleOf(part)]);
    return Object.fromEntries(examples);
  }
}
