import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ProcessIdentity } from '../processes/identity.ts';
import { identify, isAlive } from '../processes/identity.ts';
import { StartRefused } from '../refusal.ts';

/** The launcher that runs with this lock file; undefined when none does. */
export function runningLauncher(file: string): ProcessIdentity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>;
    if (typeof pid !== 'number' || typeof startedAt !== 'string') return undefined;
    return isAlive({ pid, startedAt }) ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the state directory for this process. One left by a launcher that was killed is taken over.
 *
 * @returns the release
 * @throws StartRefused when another launcher has it
 */
export function takeLock(file: string): () => void {
  makeOurs(dirname(file));
  const running = runningLauncher(file);
  if (running) {
    throw new StartRefused(`OneGate runs already (process ${running.pid}): stop it with npm stop.`);
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
  } catch (error) {
    throw new StartRefused(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? 'OneGate is being started by another terminal at this moment.'
        : notOurs(dirname(file)),
    );
  }
  return () => {
    if (runningLauncher(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function makeOurs(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch {
    throw new StartRefused(notOurs(dir));
  }
}

const notOurs = (dir: string): string =>
  `${dir} cannot be written by this user: start as its owner, or choose another place with ONEGATE_STATE_DIR.`;
