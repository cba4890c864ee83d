import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import specs from '@asyncapi/specs';
import { readEnvelope } from '../envelope/read-envelope.ts';
import { contracts, FACT_NAMES } from '../registry/contracts.ts';
import { isJson } from '../registry/json.ts';
import { asyncApi } from './asyncapi.ts';
import { formatActor } from '../actors/actor-text.ts';
import { envelopeSchema } from './envelope.ts';
import { exampleOf } from './example.ts';

const committed: unknown = JSON.parse(readFileSync(join(__dirname, '../../asyncapi.json'), 'utf8'));

const references = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isJson(value)) return [];
  const { $ref } = value;
  return [...(typeof $ref === 'string' ? [$ref] : []), ...Object.values(value).flatMap(references)];
};

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce((part, name) => (isJson(part) ? part[name] : undefined), document);

describe('the AsyncAPI document', () => {
  it('is committed as the contracts are now', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(asyncApi())));
  });

  it('is one of AsyncAPI 3', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false, meta: false });
    addFormats.default(ajv);
    const validate = ajv.compile(specs.schemas['3.0.0'] as object);
    validate(committed);
    expect(validate.errors).toBeNull();
  });

  it('refers only to what is there', () => {
    expect(references(committed).filter((pointer) => at(committed, pointer) === undefined)).toEqual([]);
  });

  it.each(FACT_NAMES)('has an example of %s that can be read', (name) => {
    expect(readEnvelope(JSON.stringify(exampleOf(contracts[name]))).ok).toBe(true);
  });

  it.each([
    ['enterprise.published', '5900123451', '*'],
    ['mandate.published', '5900654321', '*'],
    ['checkpoint.published', 'onegate.example/LT', 'LT'],
    ['gate.time-limits-published', 'LT', 'LT'],
  ] as const)('keys the example of %s as it is told', (name, partitionkey, gate) => {
    expect(exampleOf(contracts[name])).toMatchObject({ partitionkey, subject: partitionkey, gate });
  });

  it('says of the actor all that may stand behind a person', () => {
    const { actor } = (envelopeSchema as { properties: { actor: { description: string } } }).properties;
    const whole = formatActor({
      kind: 'PERSON',
      id: 'x',
      enterprise: '1',
      actsFor: '2',
      mandate: '3',
      paper: '4',
      via: '5',
    });
    for (const [, name] of whole.matchAll(/:(\w+)=/g)) expect(actor.description).toContain(`:${name}=<`);
  });
});
