/** Writes the TypeScript type of a schema, for the part of JSON Schema that the contracts use. */
import { PIECES } from './schemas.mjs';

/** A piece that is only a string or a number has no type of its own: its constraint is the schema's matter. */
export const isScalar = ({ domain, schema }) =>
  domain === PIECES && !schema.enum && ['string', 'integer', 'number', 'boolean'].includes(schema.type);

/** The whole text of v<n>.ts beside the schema. */
export function typeFile(file, byUrn) {
  const used = new Map();
  const body = declaration(file, (urn) => use(urn, byUrn, used));
  const imports = [...used.values()]
    .sort((a, b) => a.path.localeCompare(b.path))
    .map(({ typeName, path }) => `import type { ${typeName} } from '../../${path}.ts';`);
  return [
    `// Written from v${file.version}.schema.json by the script "generate"; change the schema.`,
    ...imports,
    '',
    body,
    '',
  ].join('\n');
}

function declaration({ schema, typeName }, refer) {
  const doc = docOf(schema.description);
  return schema.type === 'object'
    ? `${doc}export interface ${typeName} ${objectType(schema, refer)}`
    : `${doc}export type ${typeName} = ${typeOf(schema, refer)};`;
}

function use(urn, byUrn, used) {
  const file = byUrn.get(urn);
  if (!file) throw new Error(`no schema is called ${urn}`);
  if (isScalar(file)) return typeOf(file.schema, () => undefined);
  used.set(urn, file);
  return file.typeName;
}

function typeOf(schema, refer) {
  if (schema.$ref) return refer(schema.$ref);
  if (schema.anyOf) return schema.anyOf.map((part) => typeOf(part, refer)).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
    case 'number':
      return schema.type;
    case 'integer':
      return 'number';
    case 'array':
      return `readonly (${typeOf(schema.items, refer)})[]`;
    case 'object':
      return objectType(schema, refer);
    default:
      throw new Error(`not a type that the contracts use: ${JSON.stringify(schema)}`);
  }
}

function objectType({ properties, required = [] }, refer) {
  const lines = Object.entries(properties).map(
    ([name, schema]) =>
      `${docOf(schema.description)}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, refer)};`,
  );
  return `{\n${lines.join('\n')}\n}`;
}

const docOf = (text) => (text ? `/** ${text} */\n` : '');
