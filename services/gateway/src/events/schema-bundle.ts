type Schema = Readonly<Record<string, unknown>>;

const URN = 'urn:onegate:schema:';

/** Where the schema of a URN is served: `/schemas/logistics/yard-entered/v1`. */
export const schemaPath = (urn: string): string => `/schemas/${urn.replace(URN, '').replaceAll(':', '/')}`;

/** The URN of a path below `/schemas/`. */
export const schemaUrn = (path: string): string => `${URN}${path.replaceAll('/', ':')}`;

/**
 * The schema with all that it refers to, so that it can be used alone: a compound document of JSON Schema 2020-12, in
 * which the parts keep their own `$id`. Undefined for an unknown URN.
 */
export function schemaBundle(schemas: Readonly<Record<string, Schema>>, urn: string): Schema | undefined {
  const schema = Object.hasOwn(schemas, urn) ? schemas[urn] : undefined;
  if (!schema) return undefined;
  const needed = new Set<string>();
  collect(schemas, schema, needed);
  needed.delete(urn);
  if (needed.size === 0) return schema;
  return {
    ...schema,
    $defs: Object.fromEntries([...needed].sort().map((part) => [part.replace(URN, ''), schemas[part]])),
  };
}

function collect(schemas: Readonly<Record<string, Schema>>, value: unknown, needed: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name === '$ref' && typeof part === 'string' && schemas[part] && !needed.has(part)) {
      needed.add(part);
      collect(schemas, schemas[part], needed);
    } else collect(schemas, part, needed);
  }
}
