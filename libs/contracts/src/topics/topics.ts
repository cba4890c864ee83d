import type { Teller } from '../registry/service.ts';

/** What a topic is keyed by: a movement, a gate, an enterprise, the origin of the log, or a service. */
export type TopicKey = 'movement' | 'gate' | 'enterprise' | 'log' | 'service';

/** A topic of Kafka. */
export interface Topic {
  readonly name: string;
  readonly domain: string;
  /** Service that tells its facts, unless the fact names another. */
  readonly owner: Teller;
  /** Never changed: a key must keep its partition. */
  readonly partitions: 12;
  readonly key: TopicKey;
}

/** Every topic. Facts are kept for ever, so that any projection can be rebuilt from the first. */
export const TOPICS = [
  {
    name: 'onegate.declarations.v1',
    domain: 'declarations',
    owner: 'declarations',
    partitions: 12,
    key: 'movement',
  },
  {
    name: 'onegate.inspections.v1',
    domain: 'inspections',
    owner: 'inspections',
    partitions: 12,
    key: 'movement',
  },
  { name: 'onegate.logistics.v1', domain: 'logistics', owner: 'logistics', partitions: 12, key: 'movement' },
  { name: 'onegate.clearance.v1', domain: 'clearance', owner: 'clearance', partitions: 12, key: 'movement' },
  { name: 'onegate.gates.v1', domain: 'gates', owner: 'clearance', partitions: 12, key: 'gate' },
  {
    name: 'onegate.enterprises.v1',
    domain: 'enterprises',
    owner: 'declarations',
    partitions: 12,
    key: 'enterprise',
  },
  { name: 'onegate.ledger.v1', domain: 'ledger', owner: 'clearance', partitions: 12, key: 'log' },
  { name: 'onegate.audit.v1', domain: 'audit', owner: 'each', partitions: 12, key: 'service' },
] as const satisfies readonly Topic[];

export type TopicName = (typeof TOPICS)[number]['name'];
export type Domain = (typeof TOPICS)[number]['domain'];

/** The topic of a domain. */
export function topicOf(domain: Domain): (typeof TOPICS)[number] {
  const topic = TOPICS.find((candidate) => candidate.domain === domain);
  if (!topic) throw new RangeError(`no topic of ${domain}`);
  return topic;
}
