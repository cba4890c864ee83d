import type { OpenAPIObject } from '@nestjs/swagger';

const SCHEMA = '#/components/schemas/';

/** Says in the document what the validation does: whatever is part of a request has no fields but those it names. */
export function closeBodies(document: OpenAPIObject): void {
  const schemas = document.components?.schemas ?? {};
  const bodies = Object.values(document.paths).flatMap((path) =>
    [path.post, path.patch, path.put].map((operation) => operation?.requestBody),
  );
  const open = [...refsIn(bodies)];
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const schema = schemas[name];
    if (seen.has(name) || !schema) continue;
    seen.add(name);
    if ('properties' in schema) schemas[name] = { ...schema, additionalProperties: false };
    open.push(...refsIn(schema));
  }
}

function* refsIn(node: unknown): Iterable<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === '$ref' && typeof value === 'string') yield value.replace(SCHEMA, '');
    else yield* refsIn(value);
  }
}
