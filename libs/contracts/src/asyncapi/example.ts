import type { CloudEvent } from '../envelope/cloud-event.ts';
import { sourceOf } from '../registry/service.ts';
import type { Contract } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';
import { EVERY_GATE } from '../facts/fact.ts';
import { topicOf, type TopicKey } from '../topics/topics.ts';

const MOVEMENT = '019ab0f0-0000-7000-8000-000000000001';
const AT = '2026-01-15T02:30:00.000Z';
/** By what each topic is keyed. */
const KEYS = {
  movement: MOVEMENT,
  gate: 'LT',
  log: 'onegate.example/LT',
  service: 'logistics',
} as const satisfies Record<Exclude<TopicKey, 'enterprise'>, string>;

/** Whom a fact about an enterprise is about: of a mandate, who gave it. */
const enterpriseOf = ({ enterprise, principal }: Json): string => String(enterprise ?? principal);

/** A whole event with the sample of the contract; the same each time, for the document. */
export function exampleOf({ domain, owner, type, dataschema, version, versions }: Contract): CloudEvent {
  const data = versions[version]?.sample ?? {};
  const { key: keyed } = topicOf(domain);
  const key = keyed === 'enterprise' ? enterpriseOf(data) : KEYS[keyed];
  return {
    specversion: '1.0',
    id: '019ab0f0-0000-7000-8000-0000000000ff',
    source: sourceOf(owner, key),
    type,
    subject: key,
    time: AT,
    recordedat: AT,
    datacontenttype: 'application/json',
    dataschema,
    partitionkey: key,
    gate: keyed === 'enterprise' ? EVERY_GATE : 'LT',
    actor: 'system:rule:sample:LT-BQL',
    correlationid: '019ab0f0-0000-7000-8000-0000000000fe',
    data,
  };
}
