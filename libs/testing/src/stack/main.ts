/**
 * The stack of one test run, as a process of its own: it starts everything, says where on its standard output, and
 * ends everything when its standard input closes, however the test run ended.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, startPostgres, startRedis } from '../../../../deploy/local/src/index.ts';
import type { Stack } from './stack.ts';

/** The machine does not crash during a test; killed servers find their data in the system's memory. */
const POSTGRES = { fsync: 'off', full_page_writes: 'off', max_connections: '400' };

const dir = mkdtempSync(join(tmpdir(), 'onegate-test-'));
const parts = await Promise.all([
  startPostgres({ dir: join(dir, 'postgres'), settings: POSTGRES }),
  startKafka({ dir: join(dir, 'kafka') }),
  startRedis({ dir: join(dir, 'redis') }),
]);
const [postgres, kafka, redis] = parts;
const stack: Stack = { postgres: postgres.url, kafka: [...kafka.brokers], redis: redis.url };
process.stdout.write(`${JSON.stringify(stack)}\n`);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  // Nothing of it is needed again.
  await Promise.all(parts.map((part) => part.child.kill()));
  rmSync(dir, { recursive: true, force: true });
  process.exit(0);
}
process.stdin
  .resume()
  .on('end', () => void end())
  .on('error', () => void end());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
