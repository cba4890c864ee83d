import type { CloudEvent } from '@onegate/contracts';
import { beginSpan, isTracing } from '@onegate/tracing';
import type { OutgoingMessage } from './publisher.ts';

/** A span per fact, from the commit that told it until Kafka had it: how long it waited in the outbox. */
export function tracePublished(messages: readonly OutgoingMessage[]): void {
  if (!isTracing()) return;
  for (const { topic, value } of messages) {
    const { id, type, traceparent, recordedat } = JSON.parse(value) as CloudEvent;
    const span = beginSpan({
      name: `publish ${type}`,
      kind: 'PRODUCER',
      parent: traceparent,
      startedAt: new Date(recordedat),
      attributes: { 'messaging.destination.name': topic, 'messaging.message.id': id },
    });
    span.end();
  }
}
