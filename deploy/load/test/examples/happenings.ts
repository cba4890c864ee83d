import { randomUUID } from 'node:crypto';
import { TOPICS } from '@onegate/contracts';
import { Kafka, logLevel } from 'kafkajs';
import type { Platform } from '../platform.ts';

/** Something that is no act of anybody at the gate, without which an example finds nothing to be done with. */
interface Happening {
  readonly what: string;
  readonly before: RegExp;
  readonly happen: (platform: Platform) => Promise<void>;
}

/** Another system sends what nobody can read: every service that hears it puts it aside. */
async function sendUnreadable({ kafka: broker }: Platform): Promise<void> {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const spoken = TOPICS.filter(({ key }) => key === 'movement');
  for (const { name: topic } of spoken)
    await producer.send({ topic, messages: [{ key: randomUUID(), value: 'no event at all' }] });
  await producer.disconnect();
}

export const HAPPENINGS: readonly Happening[] = [
  {
    what: 'another system sends messages that nobody can read',
    before: /^ops\.\w+\.parked\.(show|retry|discard)$/,
    happen: sendUnreadable,
  },
  {
    what: 'the service that keeps the clocks falls silent, and comes back',
    before: /^outages\.(confirm|deny)$/,
    happen: async (platform) => {
      platform.kill('clearance');
      await Promise.resolve();
    },
  },
];

/** Times that a test cannot wait for: silence of the platform, and the wait of goods for others on their truck. */
export const SHORT_TIMES = { SILENCE_AFTER: 'PT2S', UNLOADING_DEMAND_AFTER: 'PT1S' };

/** What cannot be done within one run, and why. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  'ledger.tile.3': 'its tiles begin at entry 256,000',
  'ledger.tile.4': 'its tiles begin at entry 256,000,000',
};
