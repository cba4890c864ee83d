import { type Fact, readEnvelope, TOPICS } from '@onegate/contracts';
import { type FreshTopics, testKafka } from '@onegate/testing';

/** Hears everything on the topics of a test, from the first message. */
export interface Recorder {
  readonly facts: readonly Fact[];
  /** Facts of one key, in the order of Kafka. */
  of(key: string): Fact[];
  close(): Promise<void>;
}

export async function record(topics: Pick<FreshTopics, 'prefix'>): Promise<Recorder> {
  const consumer = testKafka().consumer({
    groupId: `${topics.prefix}recorder.${Math.random()}`,
    maxWaitTimeInMs: 100,
    retry: { initialRetryTime: 50 },
  });
  const facts: Fact[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: TOPICS.map(({ name }) => topics.prefix + name), fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const reading = readEnvelope(message.value ?? '');
      if (reading.ok) facts.push(reading.fact);
    },
  });
  return {
    facts,
    of: (key) => facts.filter((fact) => fact.key === key),
    close: () => consumer.disconnect(),
  };
}
