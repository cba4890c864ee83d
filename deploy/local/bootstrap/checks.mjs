import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const GIGABYTE = 1024 ** 3;
/** Packages, Kafka's files and a young database. */
const FIRST_START_NEEDS = 3 * GIGABYTE;
const LATER_STARTS_NEED = 0.5 * GIGABYTE;

/** Looks at what the machine must bring, before anything long is begun. */
export function checkMachine(root, env = process.env) {
  requireNode(process.versions.node);
  requireDisk(root, existsSync(join(root, 'node_modules')) ? LATER_STARTS_NEED : FIRST_START_NEEDS);
  if (env.KAFKA_BROKERS) return;
  requireJava();
  if (!holdsKafka(env)) requireMaven();
}

export function requireNode(version) {
  if (Number(version.split('.')[0]) >= 20) return;
  throw new Refusal(`Node 20 or newer is needed; this is ${version}.`);
}

function requireDisk(root, bytes) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free >= bytes) return;
  const [has, needs] = [free, bytes].map((amount) => (amount / GIGABYTE).toFixed(1));
  throw new Refusal(`The disk of ${root} has only ${has} GB left, ${needs} GB are needed: make room first.`);
}

function requireJava() {
  const answer = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (answer.error || answer.status !== 0) {
    throw new Refusal('Java is not on the path: install version 17 or newer, Apache Kafka runs on it.');
  }
  const version = javaVersion(answer.stderr);
  if (version !== undefined && version < 17) {
    throw new Refusal(
      `Java 17 or newer is needed, Apache Kafka runs on it; the one on the path is version ${version}.`,
    );
  }
}

/** The major version in what `java -version` prints: 17 of "17.0.15", 8 of "1.8.0_402". */
export function javaVersion(text) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return first === '1' ? Number(second) : Number(first);
}

function requireMaven() {
  const answer = spawnSync('mvn', ['-v'], { encoding: 'utf8' });
  if (!answer.error && answer.status === 0) return;
  throw new Refusal(
    "Maven (mvn) is not on the path: install it, the first start fetches Apache Kafka's files with it.",
  );
}

/** Whether an earlier start on this machine has fetched Kafka; must look where `cacheDirectory` puts it. */
function holdsKafka(env) {
  const cache = env.ONEGATE_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'onegate');
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('kafka-'));
}
