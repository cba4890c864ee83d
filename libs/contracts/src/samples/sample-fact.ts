import type { Fact, FactAttributes, FactData, FactName } from '../facts/fact.ts';
import { newId } from '../ids/ids.ts';
import { contracts } from '../registry/contracts.ts';
import { isJson, type Json } from '../registry/json.ts';
import { TOPICS, type TopicKey } from '../topics/topics.ts';
import { forMovement } from './sample-ids.ts';

/** What a sample may differ in from the one of the contract. Parts of `data` replace those of the sample whole. */
export interface SampleOverrides<N extends FactName> extends Partial<FactAttributes> {
  readonly data?: Partial<FactData<N>>;
}

/**
 * A whole fact for tests: the sample of its contract with a fresh event id. Samples of one key tell one story: give the
 * movement as `key`, and every sample of it names the same shipment, declaration, inspection and so on.
 */
export function sampleFact<N extends FactName>(name: N, overrides: SampleOverrides<N> = {}): Fact<N> {
  const { topic, version, versions } = contracts[name];
  const key = overrides.key ?? newKey(topic);
  const data = { ...(forMovement(key, versions[version]?.sample) as Json), ...overrides.data };
  const at = new Date().toISOString();
  return {
    id: newId(),
    name,
    version,
    topic,
    key,
    subject: subjectOf(data) ?? key,
    gate: 'LT',
    occurredAt: at,
    recordedAt: at,
    actor: 'system:rule:sample:LT-BQL',
    correlationId: newId(),
    ...overrides,
    data,
  } as unknown as Fact<N>;
}

const NEW_KEY: Readonly<Record<TopicKey, () => string>> = {
  movement: newId,
  gate: () => 'LT',
  enterprise: () => '5900123451',
  log: () => 'onegate.example/LT',
  service: () => 'logistics',
};

const newKey = (topic: string): string =>
  NEW_KEY[TOPICS.find(({ name }) => name === topic)?.key ?? 'movement']();

function subjectOf({ subject, shipmentId }: Json): unknown {
  return isJson(subject) ? subject['id'] : shipmentId;
}
