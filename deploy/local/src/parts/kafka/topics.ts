import type { Admin } from 'kafkajs';
import { Kafka, logLevel } from 'kafkajs';

export interface TopicSpec {
  readonly name: string;
  /** Default 12, which is never changed afterwards: a key must keep its partition. */
  readonly partitions?: number;
}

/** A client for set-up only; quiet, because a broker that is just starting answers with errors. */
export function adminOf(brokers: readonly string[]): Admin {
  const client = new Kafka({
    clientId: 'onegate-local',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2_000,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 3 },
  });
  return client.admin();
}

/** Makes the topics that are missing; facts are kept for ever, so that any projection can be rebuilt from them. */
export async function ensureTopics(brokers: readonly string[], topics: readonly TopicSpec[]): Promise<void> {
  const admin = adminOf(brokers);
  try {
    await admin.connect();
    const present = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !present.has(name));
    if (missing.length === 0) return;
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ name, partitions = 12 }) => ({
        topic: name,
        numPartitions: partitions,
        // What the broker is set to: one copy here, more in a cluster elsewhere.
        replicationFactor: -1,
        configEntries: [{ name: 'retention.ms', value: '-1' }],
      })),
    });
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/**
 * Whether a consumer group could work now. A broker listens before its group coordinator has loaded; asking for
 * offsets makes the internal topic, and answers only when the coordinator does.
 */
export async function coordinatorAnswers(brokers: readonly string[]): Promise<boolean> {
  const admin = adminOf(brokers);
  try {
    await admin.connect();
    await admin.fetchOffsets({ groupId: 'onegate.probe', topics: [] });
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
