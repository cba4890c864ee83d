import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rotate } from '../processes/log.ts';

const LIMIT = 20 * 1024 * 1024;
const EVERY = 30_000;

/** Rotates logs that have grown too long, again and again. */
export function keepLogsSmall(dir: string, limit = LIMIT, every = EVERY): NodeJS.Timeout {
  const timer = setInterval(() => {
    for (const name of readdirSync(dir)) if (name.endsWith('.log')) rotate(join(dir, name), limit);
  }, every);
  return timer.unref();
}
