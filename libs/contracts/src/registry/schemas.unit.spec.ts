import { schemas } from '../generated/schemas.ts';
import { isJson, type Json } from './json.ts';

interface Property {
  readonly urn: string;
  readonly name: string;
  readonly schema: Json;
}

/** Every schema within a schema, itself included. */
function within(schema: Json): Json[] {
  const parts = [schema['items'], schema['anyOf'], ...Object.values((schema['properties'] ?? {}) as Json)];
  return [schema, ...parts.flat().filter(isJson).flatMap(within)];
}

const all = Object.entries(schemas).flatMap(([urn, schema]) => within(schema).map((part) => ({ urn, part })));

const properties: Property[] = all.flatMap(({ urn, part }) =>
  Object.entries((part['properties'] ?? {}) as Readonly<Record<string, Json>>).map(([name, schema]) => ({
    urn,
    name,
    schema,
  })),
);

/** Names under which personal data would come. */
const PERSONAL =
  /name|phone|passport|document|birth|driver|crew|address|mail|identity|nationality|sex|gender/i;

/** Why a property may be called so although it is no personal data. */
const ALLOWED: Readonly<Record<string, string>> = {
  'urn:onegate:schema:gates:gate-register-published:v1 name': 'what a unit is called',
  'urn:onegate:schema:pieces:declaration-snapshot:v1 crewCount': 'how many, not who',
};

describe('the schemas', () => {
  it('describe every property', () => {
    const silent = properties.filter(
      ({ schema: { description } }) => typeof description !== 'string' || description.length < 7,
    );
    expect(silent.map(({ urn, name }) => `${urn} ${name}`)).toEqual([]);
  });

  it('are closed: what is not described is not told', () => {
    const open = all.filter(
      ({ part }) => part['type'] === 'object' && part['additionalProperties'] !== false,
    );
    expect(open.map(({ urn }) => urn)).toEqual([]);
  });

  it('say what every list consists of', () => {
    expect(all.filter(({ part }) => part['type'] === 'array' && !isJson(part['items']))).toEqual([]);
  });

  it('have no place for personal data', () => {
    const found = properties
      .filter(({ name }) => PERSONAL.test(name))
      .map(({ urn, name }) => `${urn} ${name}`);
    expect(found.filter((place) => !ALLOWED[place])).toEqual([]);
  });

  it('let no free text in where a code would do', () => {
    const texts = all.filter(({ part }) => part['type'] === 'string');
    const unbounded = texts.filter(
      ({ part }) => !['enum', 'pattern', 'format', 'maxLength'].some((word) => word in part),
    );
    expect(unbounded.map(({ urn }) => urn)).toEqual([]);
  });
});
