import { contracts } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';
import { dataschemaOf, typeOf } from '../registry/names.ts';
import { eventOf } from '../samples/sample-event.ts';
import { sampleFact } from '../samples/sample-fact.ts';
import { Validation } from '../validation/validate.ts';
import { EnvelopeReader } from './envelope-reader.ts';

const urn = (version: number) => dataschemaOf('logistics', 'yard.entered', version);

const schemaOf = (version: number, property: string): Json => ({
  $id: urn(version),
  type: 'object',
  additionalProperties: false,
  required: [property],
  properties: { [property]: { type: 'string' } },
});

const V = { 1: schemaOf(1, 'yard'), 2: schemaOf(2, 'area'), 3: schemaOf(3, 'zone') };

/** A fact that has had three versions. */
const evolved = {
  ...contracts['yard.entered'],
  version: 3,
  versions: {
    1: { schema: V[1], sample: {} },
    2: { schema: V[2], sample: {} },
    3: { schema: V[3], sample: {} },
  },
  upcasters: {
    1: ({ yard }: Json) => ({ area: yard }),
    2: ({ area }: Json) => ({ zone: area }),
  },
};

const reader = new EnvelopeReader({ 'yard.entered': evolved }, new Validation(Object.values(V)));

const event = (version: number, data: Json) =>
  JSON.stringify({
    ...eventOf(sampleFact('yard.entered')),
    type: typeOf('logistics', 'yard.entered', version),
    dataschema: urn(version),
    data,
  });

describe('a fact that has several versions', () => {
  it.each([
    [1, { yard: 'Y1' }],
    [2, { area: 'Y1' }],
    [3, { zone: 'Y1' }],
  ])('is seen in the newest, told in version %i', (version, data) => {
    expect(reader.read(event(version, data))).toMatchObject({
      ok: true,
      fact: { version: 3, data: { zone: 'Y1' } },
    });
  });

  it('is checked by the schema of the version in which it was told', () => {
    expect(reader.read(event(1, { zone: 'Y1' }))).toMatchObject({ ok: false, why: 'INVALID' });
  });

  it('is unknown in a version that is yet to come', () => {
    expect(reader.read(event(4, {}))).toMatchObject({ ok: false, why: 'UNKNOWN' });
  });
});
