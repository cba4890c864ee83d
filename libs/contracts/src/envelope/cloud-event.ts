import type { Json } from '../registry/json.ts';

/** Content type of a message with an event in structured mode. */
export const CLOUD_EVENT_CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8';

/** An event as it stands in Kafka: CloudEvents 1.0, JSON, structured mode. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** Event id, UUIDv7. */
  readonly id: string;
  /** Service that tells it: `/onegate/clearance`. */
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** When it happened, RFC 3339. */
  readonly time: string;
  /** When its service wrote it down, RFC 3339. */
  readonly recordedat: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  /** Kafka's key. */
  readonly partitionkey: string;
  readonly gate: string;
  readonly actor: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  readonly data: Json;
}
