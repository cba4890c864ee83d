import { CLOUD_EVENT_CONTENT_TYPE } from '@onegate/contracts';
import type { Message, Producer, TopicMessages } from 'kafkajs';

/** What the relay needs of Kafka: to have messages acknowledged, in order. */
export interface Publisher {
  connect(): Promise<void>;
  /** Answers when every replica that counts has them. */
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  disconnect(): Promise<void>;
}

export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

const HEADERS = { 'content-type': CLOUD_EVENT_CONTENT_TYPE };
/** Acknowledged by all in-sync replicas (`acks=all`). */
const ALL = -1;

export class KafkaPublisher implements Publisher {
  constructor(private readonly producer: Producer) {}

  async connect(): Promise<void> {
    await this.producer.connect();
  }

  async publish(messages: readonly OutgoingMessage[]): Promise<void> {
    await this.producer.sendBatch({ acks: ALL, timeout: 5000, topicMessages: byTopic(messages) });
  }

  async disconnect(): Promise<void> {
    await this.producer.disconnect();
  }
}

function byTopic(messages: readonly OutgoingMessage[]): TopicMessages[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, key, value } of messages) {
    const list = topics.get(topic) ?? [];
    list.push({ key, value, headers: HEADERS });
    topics.set(topic, list);
  }
  return [...topics].map(([topic, list]) => ({ topic, messages: list }));
}
