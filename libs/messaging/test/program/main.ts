/** The testbed's service as a real process, with points at which it can be made to die. */
import { createInterface } from 'node:readline';
import type { Kafka } from 'kafkajs';
import { AppliedFacts, type NewFact, type Publisher, PUBLISHER } from '../../src/index.ts';
import { createKafka } from '../../src/kafka/create-kafka.ts';
import { producerOf } from '../../src/kafka/producer-of.ts';
import { settingsOf } from '../../src/config.ts';
import { KafkaPublisher } from '../../src/relay/publisher.ts';
import { bootService, configOf } from '../service.ts';
import { takeEffect } from '../effects.ts';

const env = process.env as Record<string, string>;
const config = configOf(env['DATABASE_URL']!, env['KAFKA_BROKERS']!, env['KAFKA_TOPIC_PREFIX']!);
const failpoint = env['FAILPOINT'];
const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** SIGKILL: no handler runs, nothing is flushed. */
async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return await new Promise<never>(() => undefined);
}

function publisherOf(kafka: Kafka): Publisher {
  const real = new KafkaPublisher(producerOf(kafka));
  return {
    connect: () => real.connect(),
    disconnect: () => real.disconnect(),
    publish: async (messages) => {
      if (failpoint === 'before-publish') await die();
      await real.publish(messages);
      if (failpoint === 'after-publish') await die();
    },
  };
}

const kafka = createKafka(settingsOf('testbed', config));
const hears = env['HEARS'] === 'yes';
const service = await bootService(config, {
  instead: new Map([[PUBLISHER, publisherOf(kafka)]]),
  // `yard.entered` never comes to an end.
  handlers: hears ? { 'vehicle.called': takeEffect, 'yard.entered': () => new Promise(() => undefined) } : {},
  config: failpoint === 'hang' ? { CONSUMER_STALL_MS: 1500, CONSUMER_HANDLER_MS: 600_000 } : {},
});
if (failpoint === 'after-apply') {
  const facts = service.app.get(AppliedFacts);
  facts.tell = (ids) => {
    if (ids.length > 0) void die();
  };
}
say({ ready: true });

for await (const line of createInterface({ input: process.stdin })) {
  const facts = (JSON.parse(line) as { tell: (Omit<NewFact, 'occurredAt'> & { occurredAt: string })[] }).tell;
  const ids = await service.tell(
    ...facts.map((fact) => ({ ...fact, occurredAt: new Date(fact.occurredAt) })),
  );
  say({ told: ids });
}
await service.close();
