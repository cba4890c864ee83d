import { schemas } from '../generated/schemas.ts';
import { contracts, FACT_NAMES } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';
import { TOPICS } from '../topics/topics.ts';
import { ENVELOPE, envelopeSchema } from './envelope.ts';
import { channelOf, messageOf, operationOf } from './parts.ts';
import { embedded, schemaKey } from './references.ts';

/** The AsyncAPI 3 document of all facts, made of the contracts alone. */
export function asyncApi(): Json {
  const facts = FACT_NAMES.map((name) => contracts[name]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'OneGate facts',
      version: '1.0.0',
      description:
        'What the services of OneGate tell each other over Kafka: CloudEvents 1.0 in structured mode. Facts carry no personal data.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(TOPICS.map((topic) => [topic.domain, channelOf(topic, facts)])),
    operations: Object.fromEntries(TOPICS.map((topic) => [`tell-${topic.domain}`, operationOf(topic)])),
    components: {
      messages: Object.fromEntries(facts.map((contract) => [contract.name, messageOf(contract)])),
      schemas: {
        [ENVELOPE]: envelopeSchema,
        ...Object.fromEntries(
          Object.entries(schemas).map(([urn, schema]) => [schemaKey(urn), embedded(schema)]),
        ),
      },
    },
  };
}
