import { randomBytes } from 'node:crypto';
import { TOPICS } from '@onegate/contracts';
import { calmRequestQueues } from '@onegate/messaging';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { stack } from '../stack/stack.ts';
import { until } from '../until.ts';

/** Topics of one test file, which nobody else hears. */
export interface FreshTopics {
  /** For `KAFKA_TOPIC_PREFIX`. */
  readonly prefix: string;
  readonly brokers: string;
  drop(): Promise<void>;
}

/** Makes all topics of the contracts under a prefix of their own. */
export async function freshTopics(partitions = 3): Promise<FreshTopics> {
  const prefix = `t${randomBytes(5).toString('hex')}.`;
  const topics = TOPICS.map(({ name }) => prefix + name);
  await withAdmin(async (admin) => {
    await admin.createTopics({
      waitForLeaders: false,
      topics: topics.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: 1 })),
    });
    // A broker under load knows a topic some time after it said that it was made.
    await until(async () => (await admin.fetchTopicMetadata({ topics })).topics.length === topics.length, {
      what: 'the topics have leaders',
    });
  });
  return {
    prefix,
    brokers: stack().kafka.join(','),
    drop: () => withAdmin((admin) => admin.deleteTopics({ topics })),
  };
}

/** A quiet client of the test stack. */
export function testKafka(): Kafka {
  calmRequestQueues();
  return new Kafka({ clientId: 'onegate-test', brokers: [...stack().kafka], logLevel: logLevel.NOTHING });
}

async function withAdmin(use: (admin: Admin) => Promise<unknown>): Promise<void> {
  const admin = testKafka().admin();
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.disconnect();
  }
}
