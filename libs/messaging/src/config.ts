import { num, str } from 'envalid';

/** What a service needs to publish and hear facts. */
export const messagingConfig = {
  KAFKA_BROKERS: str({ desc: 'Kafka brokers, host:port, separated by commas', example: '127.0.0.1:19092' }),
  KAFKA_CLIENT_ID: str({
    desc: 'How this process calls itself to Kafka; default onegate.<service>',
    default: '',
  }),
  KAFKA_TOPIC_PREFIX: str({
    desc: 'Set before every topic and group, so that test runs do not hear each other; empty in operation',
    default: '',
  }),
  RELAY_POLL_MS: num({
    desc: 'How often the relay looks for facts that other processes committed',
    default: 100,
  }),
  RELAY_BATCH: num({ desc: 'Most facts that the relay publishes at once', default: 500 }),
  CONSUMER_BATCH: num({ desc: 'Most facts that are applied in one transaction', default: 200 }),
  CONSUMER_HANDLER_MS: num({
    desc: 'A handler that takes longer than this counts as failing; PostgreSQL ends its transaction after 5 s anyway',
    default: 8000,
  }),
  CONSUMER_STALL_MS: num({
    desc: 'After this long without a sign the consumer counts as stalled',
    default: 45_000,
  }),
  PARKED_SWEEP_MS: num({
    desc: 'How often parked facts are looked at: those of an unknown version that is known now, those that wait',
    default: 15_000,
  }),
};

export interface MessagingConfig {
  readonly KAFKA_BROKERS: string;
  readonly KAFKA_CLIENT_ID?: string;
  readonly KAFKA_TOPIC_PREFIX?: string;
  readonly RELAY_POLL_MS?: number;
  readonly RELAY_BATCH?: number;
  readonly CONSUMER_BATCH?: number;
  readonly CONSUMER_HANDLER_MS?: number;
  readonly CONSUMER_STALL_MS?: number;
  readonly PARKED_SWEEP_MS?: number;
}

export const MESSAGING_CONFIG = Symbol('MESSAGING_CONFIG');

/** The settings of one service's messaging, complete. */
export interface MessagingSettings {
  readonly service: string;
  /** Name of the consumer in the inbox. */
  readonly consumer: string;
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly topicPrefix: string;
  readonly relayPollMs: number;
  readonly relayBatch: number;
  readonly consumerBatch: number;
  readonly handlerMs: number;
  readonly stallMs: number;
  readonly sweepMs: number;
}

export function settingsOf(service: string, config: MessagingConfig): MessagingSettings {
  return {
    service,
    consumer: `onegate.${service}`,
    brokers: config.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    clientId:
      config.KAFKA_CLIENT_ID === undefined || config.KAFKA_CLIENT_ID === ''
        ? `onegate.${service}`
        : config.KAFKA_CLIENT_ID,
    topicPrefix: config.KAFKA_TOPIC_PREFIX ?? '',
    relayPollMs: config.RELAY_POLL_MS ?? 100,
    relayBatch: config.RELAY_BATCH ?? 500,
    consumerBatch: config.CONSUMER_BATCH ?? 200,
    handlerMs: config.CONSUMER_HANDLER_MS ?? 8000,
    stallMs: config.CONSUMER_STALL_MS ?? 45_000,
    sweepMs: config.PARKED_SWEEP_MS ?? 15_000,
  };
}
