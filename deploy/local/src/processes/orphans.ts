import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../waiting.ts';
import { isAlive } from './identity.ts';
import type { ProcessRecord } from './record.ts';
import { readRecords } from './record.ts';

/** How a kind of process is told to end; PostgreSQL's fast shutdown is SIGINT, all others take SIGTERM. */
function endingSignal(name: string): NodeJS.Signals {
  return name === 'postgres' ? 'SIGINT' : 'SIGTERM';
}

/**
 * Ends what an earlier start left running, as recorded in `dir`, in the given order (names that are not in it go
 * first). Answers the names of those that were still alive.
 */
export async function stopRecorded(
  dir: string,
  order: readonly string[] = [],
  patience = 20_000,
): Promise<string[]> {
  const records = readRecords(dir).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const stopped: string[] = [];
  for (const record of records) {
    if (isAlive(record)) {
      await end(record, patience);
      stopped.push(record.name);
    }
    rmSync(join(dir, `${record.name}.json`), { force: true });
  }
  return stopped;
}

async function end(record: ProcessRecord, patience: number): Promise<void> {
  const gone = (timeout: number) => until(() => Promise.resolve(!isAlive(record)), { timeout });
  signal(record.pid, endingSignal(record.name));
  if ((await gone(patience)) === undefined) {
    signal(record.pid, 'SIGKILL');
    await gone(5_000);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}
