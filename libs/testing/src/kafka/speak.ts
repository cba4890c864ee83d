import { type Fact, messageOf } from '@onegate/contracts';
import { type IHeaders, type Message, Partitioners } from 'kafkajs';
import { type FreshTopics, testKafka } from './fresh-topics.ts';

/** Puts messages on the topics of a test as other services would. */
export interface Mouth {
  /** In order; answers when Kafka has them. */
  tell(...facts: readonly Fact[]): Promise<void>;
  /** Bytes as they are, for what breaks every contract. */
  send(
    topic: string,
    message: { key: string | null; value: string | Buffer; headers?: IHeaders },
  ): Promise<void>;
  close(): Promise<void>;
}

export async function speak(topics: Pick<FreshTopics, 'prefix'>): Promise<Mouth> {
  const producer = testKafka().producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const send = async (topic: string, messages: Message[]): Promise<void> => {
    await producer.send({ topic: topics.prefix + topic, acks: -1, messages });
  };
  return {
    tell: async (...facts) => {
      for (const run of runsOf(facts)) await send(run[0]!.topic, run.map(messageOf));
    },
    send: (topic, message) => send(topic, [message]),
    close: () => producer.disconnect(),
  };
}

/** Neighbours of the same topic go in one request; the order over all topics is kept. */
function runsOf(facts: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    if (run?.[0]?.topic === fact.topic) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}
