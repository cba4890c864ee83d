import { CLOUD_EVENT_CONTENT_TYPE, type CloudEvent } from '../envelope/cloud-event.ts';
import type { Fact } from '../facts/fact.ts';
import { contracts } from '../registry/contracts.ts';
import { sourceOf } from '../registry/service.ts';
import type { Json } from '../registry/json.ts';

/** The event of a fact that already has its id; not validated, so that tests can send what breaks the contract. */
export function eventOf(fact: Fact): CloudEvent {
  const { owner, type, dataschema } = contracts[fact.name];
  return {
    specversion: '1.0',
    id: fact.id,
    source: sourceOf(owner, fact.key),
    type,
    subject: fact.subject,
    time: fact.occurredAt,
    recordedat: fact.recordedAt,
    datacontenttype: 'application/json',
    dataschema,
    partitionkey: fact.key,
    gate: fact.gate,
    actor: fact.actor,
    correlationid: fact.correlationId,
    ...(fact.causationId !== undefined && { causationid: fact.causationId }),
    ...(fact.traceparent !== undefined && { traceparent: fact.traceparent }),
    data: fact.data as unknown as Json,
  };
}

/** The message of Kafka that carries a fact. */
export function messageOf(fact: Fact): { key: string; value: string; headers: Record<string, string> } {
  return {
    key: fact.key,
    value: JSON.stringify(eventOf(fact)),
    headers: { 'content-type': CLOUD_EVENT_CONTENT_TYPE },
  };
}
