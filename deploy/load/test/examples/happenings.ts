import { randomUUID } from 'node:crypto';
import { TOPICS } from '@onegate/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from '../../src/api/client.ts';
import { People } from '../../src/api/people.ts';
import { setLimit } from '../../src/responsibility/time-limit.ts';
import type { Platform } from '../platform.ts';

/** Something that no link leads through, without which an example finds nothing to be done with. */
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

/** Nobody can wait two hours for others on a truck: the gate's administrator lets a second do. */
async function letUnloadSoon({ url, issuer }: Platform): Promise<void> {
  const client = new Client(url, new People(issuer), 1);
  await setLimit(client, 'UNLOADING_DEMAND', 'PT1S');
  await client.close();
}

export const HAPPENINGS: readonly Happening[] = [
  {
    what: 'goods may be unloaded when they waited a second',
    before: /^unloading\./,
    happen: letUnloadSoon,
  },
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

/** A time that a test cannot wait for: the silence of the platform. */
export const SHORT_TIMES = { SILENCE_AFTER: 'PT2S' };

/** What cannot be done within one run, and why. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  'ledger.tile.3': 'its tiles begin at entry 256,000',
  'ledger.tile.4': 'its tiles begin at entry 256,000,000',
};
