import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, LOOPBACK } from '../../ports.ts';
import { startChild, untilWorking } from '../../processes/child.ts';
import { lastWords, run } from '../../processes/run.ts';
import { StartRefused } from '../../refusal.ts';
import type { PartOptions, RunningPart } from '../part.ts';
import { fetchKafkaJars } from './files.ts';
import { kafkaProperties, LOG4J2 } from './properties.ts';
import type { TopicSpec } from './topics.ts';
import { coordinatorAnswers, ensureTopics } from './topics.ts';

export interface KafkaOptions extends PartOptions {
  /** Port of the controller listener; a free one is chosen when left out. */
  readonly controllerPort?: number;
  /** Topics to make when missing. */
  readonly topics?: readonly TopicSpec[];
  /** Where the broker's jars are kept; default as `cacheDirectory`. */
  readonly cache?: string;
}

export interface RunningKafka extends RunningPart {
  readonly brokers: readonly string[];
}

const SMALL_JVM = ['-Xms256m', '-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];

/**
 * A real Apache Kafka (KRaft, one node) on 127.0.0.1 with its files under `dir`. Answers when its topics exist and
 * its group coordinator works.
 *
 * @throws StartRefused with one sentence when it cannot run
 */
export async function startKafka(options: KafkaOptions): Promise<RunningKafka> {
  const port = options.port ?? (await freePort());
  const controllerPort = options.controllerPort ?? (await freePort());
  const jars = await fetchKafkaJars(options.log, options.cache);
  const config = configure(options.dir, port, controllerPort);
  const java = [...SMALL_JVM, `-Dlog4j2.configurationFile=${config.log4j2}`, '-cp', join(jars, '*')];
  await format(options.dir, java, config.properties);
  const child = await startChild({
    name: 'kafka',
    command: 'java',
    args: [...java, 'kafka.Kafka', config.properties],
    cwd: options.dir,
    logFile: options.logFile ?? join(options.dir, 'kafka.log'),
    records: options.records,
  });
  const brokers = [`${LOOPBACK}:${port}`];
  await untilWorking(child, () => coordinatorAnswers(brokers), 60_000);
  await ensureTopics(brokers, options.topics ?? []);
  return { brokers, port, child, stop: () => child.stop() };
}

function configure(
  dir: string,
  port: number,
  controllerPort: number,
): { properties: string; log4j2: string } {
  mkdirSync(dir, { recursive: true });
  const [properties, log4j2] = [join(dir, 'server.properties'), join(dir, 'log4j2.yaml')];
  writeFileSync(properties, kafkaProperties(port, controllerPort, join(dir, 'data')));
  writeFileSync(log4j2, LOG4J2);
  return { properties, log4j2 };
}

/** Gives the data directory its cluster id, once. */
async function format(dir: string, java: readonly string[], properties: string): Promise<void> {
  if (existsSync(join(dir, 'data', 'meta.properties'))) return;
  // An id that began with a dash would be read as an option.
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const tool = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', id, '-c', properties];
  const outcome = await run('java', [...java, ...tool], { cwd: dir });
  if (outcome.error) {
    throw new StartRefused('Java is not on the path: install version 17 or newer, Apache Kafka runs on it.');
  }
  if (outcome.code !== 0) {
    throw new StartRefused(`Kafka's files could not be made in ${dir}: ${lastWords(outcome)}`);
  }
}
