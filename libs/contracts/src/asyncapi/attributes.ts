import type { Contract } from '../registry/contracts.ts';
import type { Json } from '../registry/json.ts';

const text = (description: string): Json => ({ type: 'string', description });
const time = (description: string): Json => ({ type: 'string', format: 'date-time', description });
const fixed = (value: string, description: string): Json => ({ type: 'string', const: value, description });

/** Attributes of the envelope (CloudEvents 1.0, with OneGate's extensions). */
export const attributes = ({ type, owner, dataschema }: Contract): Readonly<Record<string, Json>> => ({
  specversion: fixed('1.0', 'Version of CloudEvents.'),
  id: { type: 'string', format: 'uuid', description: 'Event id, UUIDv7.' },
  source: fixed(`/onegate/${owner}`, 'Service that tells it.'),
  type: fixed(type, 'Fact and version.'),
  subject: text('Id of the shipment or movement, or code of the gate, that it is about.'),
  time: time('When it happened.'),
  recordedat: time('When its service wrote it down; not before `time`.'),
  datacontenttype: fixed('application/json', 'Form of `data`.'),
  dataschema: fixed(dataschema, 'Schema of `data`.'),
  partitionkey: text('Key of the message in Kafka.'),
  gate: text('Code of the gate.'),
  actor: text('Who did it: `person:<id>:<agency or enterprise>:<unit>` or `system:<rule or system>:<unit>`.'),
  correlationid: text('Of the request that began it all.'),
  causationid: text('Event id of the fact that caused it; absent when a request did.'),
  traceparent: text('W3C trace context.'),
});
