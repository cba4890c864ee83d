import type { Contract } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';
import type { Topic } from '../topics/topics.ts';
import { exampleOf } from './example.ts';
import { ENVELOPE } from './envelope.ts';
import { schemaRef } from './references.ts';

const KEYS: Readonly<Record<Topic['key'], string>> = {
  movement: 'Id of the home movement.',
  gate: 'Code of the gate.',
  enterprise: 'Key of the enterprise; of a mandate, of the one who gave it.',
  log: 'Origin of the log.',
  service: 'Name of the service.',
};

/** A topic with the messages that may stand in it. */
export function channelOf(topic: Topic, facts: readonly Contract[]): Json {
  const own = facts.filter((contract) => contract.topic === topic.name);
  return {
    address: topic.name,
    description: `Facts of ${topic.domain}. Key: ${KEYS[topic.key]}`,
    messages: Object.fromEntries(own.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: { kafka: { topic: topic.name, partitions: topic.partitions, bindingVersion: '0.5.0' } },
  };
}

/** Who tells the facts of a topic. */
export const operationOf = (topic: Topic): Json => ({
  action: 'send',
  channel: { $ref: `#/channels/${topic.domain}` },
  summary:
    topic.owner === 'each'
      ? 'Told by each service, of itself.'
      : `Told by ${topic.owner}, unless a fact names another service.`,
});

/** A fact in its envelope. */
export const messageOf = (contract: Contract): Json => ({
  name: contract.type,
  title: contract.name,
  summary: contract.description,
  description: descriptionOf(contract),
  contentType: 'application/cloudevents+json',
  bindings: {
    kafka: { key: { type: 'string', description: 'The same as `partitionkey`.' }, bindingVersion: '0.5.0' },
  },
  payload: {
    allOf: [
      { $ref: `#/components/schemas/${ENVELOPE}` },
      {
        type: 'object',
        properties: {
          source: sourceSchema(contract),
          type: { const: contract.type },
          dataschema: { const: contract.dataschema },
          data: schemaRef(contract.dataschema),
        },
      },
    ],
  },
  examples: [{ name: 'sample', payload: exampleOf(contract) }],
});

const sourceSchema = ({ owner }: Contract): Json =>
  owner === 'each' ? { pattern: '^/onegate/[a-z]+$' } : { const: `/onegate/${owner}` };

const descriptionOf = ({ owner, requires }: Contract): string =>
  `Told by ${owner === 'each' ? 'each service' : owner}. ${requires.length > 0 ? `May wait for: ${requires.join(', ')}.` : 'Waits for nothing.'}`;
