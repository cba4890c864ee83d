import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { contracts, type Fact, type FactData, type FactName, newId } from '@onegate/contracts';
import { Database, movementLock, PersistenceModule } from '@onegate/persistence';
import {
  type Cause,
  connectFacts,
  EventPattern,
  type FactContext,
  type MessagingConfig,
  MessagingModule,
  MessagingOperations,
  type NewFact,
  Outbox,
  type Outcome,
} from '../src/index.ts';

export type TestHandler = (fact: Fact, context: FactContext) => Promise<Outcome> | Outcome;
export type TestHandlers = Partial<Record<FactName, TestHandler>>;
export type TestConfig = MessagingConfig & { DATABASE_URL: string; DATABASE_POOL_SIZE: number };

export const CAUSE: Cause = {
  actor: { kind: 'SYSTEM', id: 'rule:test', unit: 'LT-BQL' },
  correlationId: newId(),
};

export interface BootOptions {
  readonly service?: string;
  readonly handlers?: TestHandlers;
  readonly config?: Partial<TestConfig>;
  /** Instead of what the module provides, by token. */
  readonly instead?: ReadonlyMap<unknown, unknown>;
}

/** A service that exists only for the tests of this library. */
export interface TestService {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly outbox: Outbox;
  readonly operations: MessagingOperations;
  /** Tells facts as a command does: lock, append, commit. */
  tell(...facts: NewFact[]): Promise<string[]>;
  close(): Promise<void>;
}

export const configOf = (url: string, brokers: string, prefix: string): TestConfig => ({
  DATABASE_URL: url,
  DATABASE_POOL_SIZE: 16,
  KAFKA_BROKERS: brokers,
  KAFKA_TOPIC_PREFIX: prefix,
});

export async function bootService(base: TestConfig, options: BootOptions = {}): Promise<TestService> {
  const config = { ...base, ...options.config };
  const handlers = options.handlers ?? {};

  @Controller()
  class Hears {
    @EventPattern(Object.keys(handlers) as FactName[])
    async on(@Payload() fact: Fact, @Ctx() context: FactContext): Promise<Outcome> {
      return await handlers[fact.name]!(fact, context);
    }
  }

  const messaging = MessagingModule.forService(
    { service: options.service ?? 'testbed', answering: (_tx, gate) => Promise.resolve(`${gate}-BQL`) },
    config,
  );
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
