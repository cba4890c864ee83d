/**
 * Rewrites `nullable`, which the generator knows from OpenAPI 3.0, in the words of 3.1: a value that may be null has
 * `null` among its types.
 */
export function nullableAs31(node: unknown): unknown {
  if (Array.isArray(node)) return (node as unknown[]).map(nullableAs31);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(node as Record<string, unknown>).map(([key, value]) => [
      key,
      key === 'example' ? value : nullableAs31(value),
    ]),
  );
  return nullable === true ? orNull(schema) : schema;
}

function orNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, enum: values, allOf, description, ...rest } = schema;
  if (typeof type === 'string' && allOf === undefined)
    return {
      description,
      ...rest,
      type: [type, 'null'],
      ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
    };
  const [only]: unknown[] = Array.isArray(allOf) ? (allOf as unknown[]) : [rest];
  return { description, oneOf: [only, { type: 'null' }] };
}
