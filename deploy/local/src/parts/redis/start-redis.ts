import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, LOOPBACK } from '../../ports.ts';
import { startChild, untilWorking } from '../../processes/child.ts';
import type { PartOptions, RunningPart } from '../part.ts';
import { redisBinary } from './binary.ts';

export interface RedisOptions extends PartOptions {
  /** Where a fetched binary is kept; default as `cacheDirectory`. */
  readonly cache?: string;
}

export interface Redis extends RunningPart {
  readonly url: string;
}

/**
 * A real Redis on 127.0.0.1. It saves nothing to disk: it only holds what can be rebuilt.
 *
 * @throws StartRefused with one sentence when it cannot run
 */
export async function startRedis(options: RedisOptions): Promise<Redis> {
  const port = options.port ?? (await freePort());
  mkdirSync(options.dir, { recursive: true });
  const binary = await redisBinary(options.log, options.cache);
  const memory = [
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory',
    '128mb',
    '--maxmemory-policy',
    'allkeys-lru',
  ];
  const child = await startChild({
    name: 'redis',
    command: binary,
    args: ['--port', String(port), '--bind', LOOPBACK, '--dir', options.dir, '--daemonize', 'no', ...memory],
    cwd: options.dir,
    logFile: options.logFile ?? join(options.dir, 'redis.log'),
    records: options.records,
  });
  await untilWorking(child, () => answersPing(port), 15_000);
  return { url: `redis://${LOOPBACK}:${port}`, port, child, stop: () => child.stop() };
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK, timeout: 1_000 });
    const answer = (working: boolean) => {
      socket.destroy();
      resolve(working);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      answer(data.toString().startsWith('+PONG'));
    });
    socket.once('error', () => {
      answer(false);
    });
    socket.once('timeout', () => {
      answer(false);
    });
  });
}
