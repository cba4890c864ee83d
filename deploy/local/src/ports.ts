import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartRefused } from './refusal.ts';

export const LOOPBACK = '127.0.0.1';

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.close(() => resolve());
    });
  });
}

/** Below the ports that systems give to outgoing connections: one of those could be taken at any moment. */
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** A port of the loopback interface that nobody listens on now, nor on those at the given distances from it. */
export async function freePort(...distances: readonly number[]): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    const wanted = [port, ...distances.map((distance) => port + distance)];
    const free = await Promise.allSettled(wanted.map(listenOnce));
    if (free.every(({ status }) => status === 'fulfilled')) return port;
  }
}

/** Refuses with one sentence when somebody already listens on the port. */
export async function requireFreePort(port: number, whose: string, setting: string): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`;
    throw new StartRefused(
      `Port ${port}, wanted by ${whose}, ${why}: free it or choose another with ${setting}.`,
    );
  }
}
