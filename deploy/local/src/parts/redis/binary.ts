import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../report.ts';
import { silent } from '../../report.ts';
import { StartRefused } from '../../refusal.ts';
import { cached, cacheDirectory } from '../files/cache.ts';
import { maven } from '../files/maven.ts';

const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  ia32: '386',
};

/** `redis-server` of the path, else the one that the embedded-redis jar carries for this machine. */
export async function redisBinary(log: Report = silent, cache: string = cacheDirectory()): Promise<string> {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0) return 'redis-server';
  const files = await cached(cache, 'redis-1.4.3', async (into) => {
    log('Fetching redis-server with Maven (12 MB, once per machine)');
    // The plugin remembers beside the pom what it unpacked, wherever that went: an emptied cache stayed empty.
    const markersDirectory = join(into, '.markers');
    await maven('redis.pom.xml', 'dependency:unpack-dependencies', {
      outputDirectory: into,
      markersDirectory,
    });
    const servers = readdirSync(into).filter((file) => file.startsWith('redis-server'));
    if (servers.length === 0) throw new StartRefused('Maven unpacked no redis-server: try again.');
    for (const name of servers) chmodSync(join(into, name), 0o755);
  });
  const ending = `-${process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`;
  const name = readdirSync(files).find((file) => file.startsWith('redis-server') && file.endsWith(ending));
  if (name !== undefined) return join(files, name);
  throw new StartRefused(
    `There is no redis-server for ${process.platform} ${process.arch}: put one on the path or set REDIS_URL.`,
  );
}
