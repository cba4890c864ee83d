import type { Keeper } from '../keeper/keeper.ts';
import { startIssuer } from '../parts/issuer/start-issuer.ts';
import { startKafka } from '../parts/kafka/start-kafka.ts';
import { ensureTopics } from '../parts/kafka/topics.ts';
import type { RunningPart } from '../parts/part.ts';
import { startPostgres } from '../parts/postgres/start-postgres.ts';
import { startRedis } from '../parts/redis/start-redis.ts';
import type { GateFiles } from '../gate/gate-files.ts';
import { LOOPBACK } from '../ports.ts';
import { StartRefused } from '../refusal.ts';
import type { Report } from '../report.ts';
import { type Directories, logOf } from './directories.ts';
import { inheritedBy } from './environment.ts';
import type { Settings } from './settings.ts';
import { FACT_TOPICS } from './topics.ts';

/** Starts the parts that services use, each kept running by the keeper; parts that are outside are not started. */
export class Stores {
  readonly #keeper: Keeper;
  readonly #settings: Settings;
  readonly #directories: Directories;
  readonly #report: Report;

  constructor(keeper: Keeper, settings: Settings, directories: Directories, report: Report) {
    this.#keeper = keeper;
    this.#settings = settings;
    this.#directories = directories;
    this.#report = report;
  }

  /** Answers the superuser's connection. */
  async postgres(): Promise<string> {
    const port = this.#settings.ports.postgres;
    const started = await this.#keep('postgres', (common) => startPostgres({ ...common, port }));
    this.#report(`PostgreSQL 18 works at ${LOOPBACK}:${port}.`);
    return started.url;
  }

  async kafka(): Promise<readonly string[]> {
    const { outside, ports } = this.#settings;
    if (outside.kafka) return this.#kafkaElsewhere(outside.kafka);
    const options = { port: ports.kafka, controllerPort: ports.kafkaController, topics: FACT_TOPICS };
    const started = await this.#keep('kafka', (common) => startKafka({ ...common, ...options }));
    this.#report(`Apache Kafka works at ${started.brokers.join(',')}.`);
    return started.brokers;
  }

  async #kafkaElsewhere(brokers: readonly string[]): Promise<readonly string[]> {
    try {
      await ensureTopics(brokers, FACT_TOPICS);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#report(
        `The topics of Kafka at ${brokers.join(',')} could not be looked at, they must exist: ${why}`,
      );
    }
    return brokers;
  }

  /** Undefined when there is none: limits and caches are kept per process then. */
  async redis(): Promise<string | undefined> {
    const { outside, ports } = this.#settings;
    if (outside.redis) return outside.redis;
    try {
      const started = await this.#keep('redis', (common) => startRedis({ ...common, port: ports.redis }));
      this.#report(`Redis works at ${LOOPBACK}:${ports.redis}.`);
      return started.url;
    } catch (error) {
      if (!(error instanceof StartRefused)) throw error;
      this.#report(`Going on without Redis, limits and caches are kept per process: ${error.message}`);
      return undefined;
    }
  }

  async issuer(gate: GateFiles): Promise<string> {
    const { outside, ports, audience } = this.#settings;
    const env = inheritedBy(this.#settings);
    if (outside.issuer) return outside.issuer;
    const consoleOrigins = [LOOPBACK, 'localhost'].map((host) => `http://${host}:${ports.gateway}`);
    const options = { port: ports.issuer, gate, audience, consoleOrigins, env };
    const started = await this.#keep('issuer', (common) => startIssuer({ ...common, ...options }));
    this.#report(`The OpenID issuer works at ${started.url}.`);
    return started.url;
  }

  /** A part is the same each time it is started, so the first answer stays true. */
  async #keep<P extends RunningPart>(name: StoreName, start: (common: Common) => Promise<P>): Promise<P> {
    const { run } = this.#directories;
    const common = {
      dir: this.#directories[name],
      log: this.#report,
      records: run,
      logFile: logOf(this.#directories, name),
    };
    let part: P | undefined;
    await this.#keeper.keep({
      name,
      start: async (again) => {
        part = await start(common);
        if (again) this.#report(`${name} works again.`);
        return part.child;
      },
    });
    if (!part) throw new Error(`${name} was not started.`);
    return part;
  }
}

type StoreName = 'postgres' | 'kafka' | 'redis' | 'issuer';

interface Common {
  readonly dir: string;
  readonly log: Report;
  readonly records: string;
  readonly logFile: string;
}
