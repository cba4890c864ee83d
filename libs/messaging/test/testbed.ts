import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Fact, FactData, FactName } from '@onegate/contracts';
import { contracts, newId } from '@onegate/contracts';
import { Database, movementLock, PersistenceModule } from '@onegate/persistence';
import {
  type FreshDatabase,
  freshDatabase,
  type FreshTopics,
  freshTopics,
  type Mouth,
  speak,
} from '@onegate/testing';
import {
  type Cause,
  connectFacts,
  EventPattern,
  type FactContext,
  MessagingModule,
  type MessagingConfig,
  messagingMigrations,
  MessagingOperations,
  type NewFact,
  Outbox,
  type Outcome,
} from '../src/index.ts';
import { TestbedTables } from './testbed.migration.ts';

export type TestHandler = (fact: Fact, context: FactContext) => Promise<Outcome> | Outcome;
export type TestHandlers = Partial<Record<FactName, TestHandler>>;

export const CAUSE: Cause = {
  actor: { kind: 'SYSTEM', id: 'rule:test', unit: 'LT-BQL' },
  correlationId: newId(),
};

/** A service that exists only for the tests of this library: its database, its topics, and who talks to it. */
export interface Testbed {
  readonly database: FreshDatabase;
  readonly topics: FreshTopics;
  readonly mouth: Mouth;
  readonly config: MessagingConfig & { DATABASE_URL: string; DATABASE_POOL_SIZE: number };
  boot(options?: BootOptions): Promise<TestService>;
  close(): Promise<void>;
}

export interface BootOptions {
  readonly handlers?: TestHandlers;
  readonly config?: Partial<Testbed['config']>;
  /** Instead of what the module provides, by token. */
  readonly instead?: ReadonlyMap<unknown, unknown>;
}

export interface TestService {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly outbox: Outbox;
  readonly operations: MessagingOperations;
  /** Tells facts as a command does: lock, append, commit. */
  tell(...facts: NewFact[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function testbed(partitions = 3): Promise<Testbed> {
  const [database, topics] = await Promise.all([
    freshDatabase('testbed', [...messagingMigrations('testbed'), TestbedTables]),
    freshTopics(partitions),
  ]);
  const mouth = await speak(topics);
  const config = configOf(database.appUrl, topics.brokers, topics.prefix);
  const services: TestService[] = [];
  return {
    database,
    topics,
    mouth,
    config,
    boot: async (options = {}) => {
      const service = await bootService({ ...config, ...options.config }, options);
      services.push(service);
      return service;
    },
    close: async () => {
      await Promise.all(services.map((service) => service.close()));
      await mouth.close();
      await Promise.all([database.drop(), topics.drop()]);
    },
  };
}

export const configOf = (url: string, brokers: string, prefix: string): Testbed['config'] => ({
  DATABASE_URL: url,
  DATABASE_POOL_SIZE: 16,
  KAFKA_BROKERS: brokers,
  KAFKA_TOPIC_PREFIX: prefix,
  RELAY_POLL_MS: 100,
});

export async function bootService(
  config: Testbed['config'],
  options: BootOptions = {},
): Promise<TestService> {
  const handlers = options.handlers ?? {};

  @Controller()
  class Hears {
    @EventPattern(Object.keys(handlers) as FactName[])
    async on(@Payload() fact: Fact, @Ctx() context: FactContext): Promise<Outcome> {
      return await handlers[fact.name]!(fact, context);
    }
  }

  const messaging = MessagingModule.forService({ service: 'testbed' }, config);
  messaging.providers = (messaging.providers ?? []).map((provider) =>
    typeof provider === 'object' && options.instead?.has(provider.provide)
      ? { provide: provider.provide, useValue: options.instead.get(provider.provide) }
      : provider,
  );

  @Module({ imports: [PersistenceModule.forRoot(config), messaging], controllers: [Hears] })
  class TestModule {}

  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), {
    ...(LOGGER === false && { logger: LOGGER }),
    abortOnError: false,
  });
  connectFacts(app);
  await app.startAllMicroservices();
  await app.init();
  const database = app.get(Database);
  const outbox = app.get(Outbox);
  let closed: Promise<void> | undefined;
  return {
    app,
    database,
    outbox,
    operations: app.get(MessagingOperations),
    tell: (...facts) =>
      database.write(async (tx) => {
        await tx.lock(facts.map((fact) => movementLock(fact.key)));
        return await outbox.append(tx, CAUSE, facts);
      }),
    close: () => (closed ??= app.close()),
  };
}

/** The sample of a fact as a service would tell it. */
export function newFact<N extends FactName>(
  name: N,
  key: string,
  data: Partial<FactData<N>> = {},
): NewFact<N> {
  const { version, versions } = contracts[name];
  const sample = structuredClone(versions[version]!.sample) as unknown as FactData<N>;
  return { name, key, subject: key, gate: 'LT', occurredAt: new Date(), data: { ...sample, ...data } };
}

/** Set TEST_LOG=1 to see what the service says. */
const LOGGER = process.env['TEST_LOG'] === undefined ? false : undefined;
