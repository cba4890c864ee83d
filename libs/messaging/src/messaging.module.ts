import { type DynamicModule, Logger, Module } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { AppliedFacts } from './applied-facts.ts';
import { MESSAGING_CONFIG, type MessagingConfig, settingsOf } from './config.ts';
import { Applier } from './consumer/applier.ts';
import { FactConsumer } from './consumer/fact-consumer.ts';
import { FactServer } from './consumer/fact-server.ts';
import { createKafka } from './kafka/create-kafka.ts';
import { producerOf } from './kafka/producer-of.ts';
import { Metrics } from './metrics.ts';
import { MessagingHealth } from './operations/messaging-health.ts';
import { MessagingOperations } from './operations/messaging-operations.ts';
import { StateReader } from './operations/messaging-state.ts';
import { Upkeep } from './operations/upkeep.ts';
import { ANSWERING, type Answering } from './outbox/answering.ts';
import { Outbox } from './outbox/outbox.ts';
import { ParkedKeeper } from './parked/parked-keeper.ts';
import { KafkaPublisher } from './relay/publisher.ts';
import { Relay } from './relay/relay.ts';
import { WakeUp } from './relay/wake-up.ts';
import { KAFKA, MESSAGING_SETTINGS, ON_FATAL, type OnFatal, PUBLISHER } from './tokens.ts';

/** Its supervisor starts the process again; what was under way is in the database or was never promised. */
const endProcess: OnFatal = (reason) => {
  new Logger('Messaging').fatal(`${reason}; the process ends to be started again`);
  process.exit(1);
};

/** Everything that a service needs to tell and hear facts. Wants `PersistenceModule` beside it. */
@Module({})
export class MessagingModule {
  /** @param answering which unit answers for what the service does by itself */
  static forService(
    { service, answering }: { service: string; answering: Answering },
    config: MessagingConfig,
  ): DynamicModule {
    const settings = settingsOf(service, config);
    const face = [Outbox, FactServer, AppliedFacts, MessagingHealth, MessagingOperations];
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: MESSAGING_CONFIG, useValue: config },
        { provide: MESSAGING_SETTINGS, useValue: settings },
        { provide: ANSWERING, useValue: answering },
        { provide: KAFKA, useFactory: () => createKafka(settings) },
        {
          provide: PUBLISHER,
          useFactory: (kafka: Kafka) => new KafkaPublisher(producerOf(kafka)),
          inject: [KAFKA],
        },
        { provide: ON_FATAL, useValue: endProcess },
        ...face,
        Applier,
        FactConsumer,
        Metrics,
        ParkedKeeper,
        Relay,
        StateReader,
        Upkeep,
        WakeUp,
      ],
      exports: [...face, Relay, ParkedKeeper, Upkeep],
    };
  }
}
