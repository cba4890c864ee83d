import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pidtree from 'pidtree';
import pidusage from 'pidusage';

export interface ProcessFigures {
  /** Share of one core over the span. */
  readonly cores: number;
  readonly megabytes: number;
}

type Snapshot = ReadonlyMap<string, { readonly ctime: number; readonly bytes: number }>;

/** CPU time and memory of every part that the launcher started, with its children. */
export async function snapshot(stateDir: string): Promise<Snapshot> {
  const parts = partsOf(stateDir);
  return new Map(await Promise.all(parts.map(async ({ name, pid }) => [name, await usageOf(pid)] as const)));
}

async function usageOf(pid: number): Promise<{ ctime: number; bytes: number }> {
  const pids = await pidtree(pid, { root: true }).catch(() => [pid]);
  const usages: Record<string, pidusage.Status | null> = await pidusage(pids).catch(() => ({}));
  // A connection's server process may have ended since the tree was read: nothing is told of it.
  const all = Object.values(usages).filter((one) => one !== null);
  return {
    ctime: all.reduce((sum, one) => sum + one.ctime, 0),
    bytes: all.reduce((sum, one) => sum + one.memory, 0),
  };
}

/** What happened between two snapshots `ms` apart. */
export function between(before: Snapshot, after: Snapshot, ms: number): Record<string, ProcessFigures> {
  return Object.fromEntries(
    [...after].map(([name, { ctime, bytes }]) => [
      name,
      {
        cores: Math.round(((ctime - (before.get(name)?.ctime ?? 0)) / ms) * 100) / 100,
        megabytes: Math.round(bytes / 1_048_576),
      },
    ]),
  );
}

function partsOf(stateDir: string): { name: string; pid: number }[] {
  const folder = join(stateDir, 'run');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const record = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { name?: string; pid?: number };
      return record.pid === undefined
        ? []
        : [{ name: record.name ?? file.replace('.json', ''), pid: record.pid }];
    });
}
