import { contracts, FACT_NAMES, schemas } from '@onegate/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemaBundle, schemaPath, schemaUrn } from './schema-bundle.ts';

describe('schemaBundle', () => {
  it.each(FACT_NAMES)('of %s can be used alone, and its sample is valid by it', (name) => {
    const { dataschema, version, versions } = contracts[name];
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schemaBundle(schemas, dataschema)!);
    expect([validate(versions[version]?.sample), validate.errors]).toEqual([true, null]);
  });

  it('is none for what is unknown, also for names that every object has', () => {
    expect(schemaBundle(schemas, schemaUrn('a/b/v1'))).toBeUndefined();
    expect(schemaBundle(schemas, 'constructor')).toBeUndefined();
  });

  it('has an address', () => {
    const urn = 'urn:onegate:schema:logistics:yard-entered:v1';
    expect(schemaPath(urn)).toBe('/schemas/logistics/yard-entered/v1');
    expect(schemaUrn('logistics/yard-entered/v1')).toBe(urn);
  });
});
