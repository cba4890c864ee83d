import { Logger } from '@nestjs/common';
import { createClient } from 'redis';

const LONGEST_PAUSE_MS = 2000;

/** Connects in the background and again whenever it was lost; what is asked meanwhile fails at once. */
export function connectRedis(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Who asks has a patience of its own; the client's would be an abort signal, with its error, for every command.
    commandOptions: { timeout: 0 },
    socket: {
      connectTimeout: 1000,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_PAUSE_MS),
    },
  });
  const logger = new Logger('Redis');
  let lost = false;
  client.on('error', () => {
    if (!lost) logger.warn('Redis does not answer: this process counts for itself');
    lost = true;
  });
  client.on('ready', () => {
    if (lost) logger.log('Redis answers again');
    lost = false;
  });
  client.connect().catch(() => undefined);
  return client;
}

export type RedisConnection = ReturnType<typeof connectRedis>;
