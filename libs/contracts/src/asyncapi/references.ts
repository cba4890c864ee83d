import { isJson, type Json } from '../registry/json.ts';

/** Name of a schema within the document: `logistics.yard-entered.v1`. */
export const schemaKey = (urn: string): string => urn.replace('urn:onegate:schema:', '').replaceAll(':', '.');

/** Where a schema stands within the document. */
export const schemaRef = (urn: string): Json => ({ $ref: `#/components/schemas/${schemaKey(urn)}` });

/** The schema as it can stand within the document: references by place instead of by URN. */
export function embedded(schema: Json): unknown {
  const { $schema: _dialect, $id: _id, ...rest } = schema;
  return rewritten(rest);
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (!isJson(value)) return value;
  const { $ref: urn, ...rest } = value;
  const others = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, rewritten(part)]));
  return typeof urn === 'string' ? { ...others, allOf: [schemaRef(urn)] } : others;
}
