import { createServer } from 'node:net';
import { StartRefused } from './refusal.ts';

export const LOOPBACK = '127.0.0.1';

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  });
}

/** A port of the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return listenOnce(0);
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
