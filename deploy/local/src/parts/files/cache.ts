import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where fetched files are kept for every clone on this machine: ONEGATE_CACHE, else `~/.cache/onegate`. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return env['ONEGATE_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'onegate');
}

/**
 * The cached directory `name`, filled by `fill` when it is missing. It appears complete or not at all, also when two
 * processes fill it at once or one is killed half-way.
 */
export async function cached(
  cache: string,
  name: string,
  fill: (into: string) => Promise<void>,
): Promise<string> {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const attempt = mkdtempSync(join(cache, `.${name}-`));
  try {
    await fill(attempt);
    if (!existsSync(place)) renameSync(attempt, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
  return place;
}
