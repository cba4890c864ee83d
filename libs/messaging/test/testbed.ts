import {
  type FreshDatabase,
  freshDatabase,
  type FreshTopics,
  freshTopics,
  type Mouth,
  speak,
} from '@onegate/testing';
import { messagingMigrations } from '../src/index.ts';
import { type BootOptions, bootService, configOf, type TestConfig, type TestService } from './service.ts';
import { TestbedTables } from './testbed.migration.ts';

export { newFact, type TestHandlers, type TestService } from './service.ts';

/** The tests' own service: its database, its topics, and who talks to it. */
export interface Testbed {
  readonly database: FreshDatabase;
  readonly topics: FreshTopics;
  readonly mouth: Mouth;
  readonly config: TestConfig;
  boot(options?: BootOptions): Promise<TestService>;
  close(): Promise<void>;
}

export interface TestbedOptions {
  /** Topics of another testbed, to hear each other. */
  readonly topics?: FreshTopics;
  readonly partitions?: number;
  readonly service?: string;
}

export async function testbed({
  topics: others,
  partitions,
  service = 'testbed',
}: TestbedOptions = {}): Promise<Testbed> {
  const [database, topics] = await Promise.all([
    freshDatabase(service, [...messagingMigrations(service), TestbedTables]),
    others ?? freshTopics(partitions),
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
      const booted = await bootService(config, { service, ...options });
      services.push(booted);
      return booted;
    },
    close: async () => {
      await Promise.all(services.map((booted) => booted.close()));
      await mouth.close();
      await Promise.all([database.drop(), ...(others ? [] : [topics.drop()])]);
    },
  };
}
