import type { Json } from '../registry/json.ts';

/** Name of the envelope's schema within the document. */
export const ENVELOPE = 'envelope';

const text = (description: string): Json => ({ type: 'string', minLength: 1, description });
const time = (description: string): Json => ({ type: 'string', format: 'date-time', description });
const fixed = (value: string, description: string): Json => ({ type: 'string', const: value, description });

const ATTRIBUTES = {
  specversion: fixed('1.0', 'Version of CloudEvents.'),
  id: { type: 'string', format: 'uuid', description: 'Event id, UUIDv7.' },
  source: text('Service that tells it.'),
  type: text('Fact and version: `onegate.<domain>.<fact>.v<n>`.'),
  subject: text(
    'Id of the shipment or movement, code of the gate, or key of the enterprise, that it is about.',
  ),
  time: time('When it happened.'),
  recordedat: time('When its service wrote it down; not before `time`.'),
  datacontenttype: fixed('application/json', 'Form of `data`.'),
  dataschema: text('Schema of `data`.'),
  partitionkey: text('Key of the message in Kafka.'),
  gate: text('Code of the gate; `*` for what holds at every gate.'),
  actor: text(
    'Who did it: `person:<id>:<agency or enterprise>:<unit>` or `system:<rule or system>:<unit>`; what does not apply is empty, a colon within a part is `%3A`. Behind a person, each only where it applies: `:for=<enterprise>` in whose name, `:mandate=<id>` by which mandate, `:paper=<reference>` by which paper at the counter, `:via=<machine>` by which machine.',
  ),
  correlationid: text('Of the request that began it all.'),
  data: { type: 'object', description: 'What the fact says.' },
} as const satisfies Readonly<Record<string, Json>>;

/** The envelope of every fact: CloudEvents 1.0 with OneGate's extensions. */
export const envelopeSchema: Json = {
  type: 'object',
  description: 'CloudEvents 1.0, JSON, structured mode.',
  required: Object.keys(ATTRIBUTES),
  properties: {
    ...ATTRIBUTES,
    causationid: text('Event id of the fact that caused it; absent when a request did.'),
    traceparent: text('W3C trace context.'),
  },
};
