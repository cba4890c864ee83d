import { rmSync } from 'node:fs';
import { Keeper } from '../keeper/keeper.ts';
import { stopRecorded } from '../processes/orphans.ts';
import { StartRefused } from '../refusal.ts';
import type { Report } from '../report.ts';
import { type Directories, directoriesOf } from './directories.ts';
import { keepLogsSmall } from './logs.ts';
import { takeLock } from './launcher-lock.ts';
import { readyMessage } from './ready-message.ts';
import { STOP_ORDER } from './services.ts';
import { readSettings, type Settings } from './settings.ts';
import { startPlatform } from './start-platform.ts';

export interface Launch {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly root: string;
  readonly say: Report;
}

/** Runs the platform until it is told to stop; answers the exit code. */
export async function launch({ args, env, root, say }: Launch): Promise<number> {
  try {
    await run(readSettings(args, env, root), say);
    say('Everything is stopped.');
    return 0;
  } catch (error) {
    say(error instanceof StartRefused ? `OneGate cannot start. ${error.message}` : unexpected(error));
    return 1;
  }
}

async function run(settings: Settings, say: Report): Promise<void> {
  const startedAt = Date.now();
  const report: Report = (line) => {
    say(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${line}`);
  };
  const directories = directoriesOf(settings.stateDir);
  const release = takeLock(directories.launcher);
  const keeper = new Keeper(report);
  try {
    await beginClean(settings, directories, report);
    const told = untilTold(keeper, report);
    const started = startPlatform(settings, keeper, report);
    const first = await Promise.race([started, told.then(() => undefined)]);
    if (first) {
      const logs = keepLogsSmall(directories.logs);
      say(readyMessage(settings, first.addresses.issuer, (Date.now() - startedAt) / 1000));
      await told;
      clearInterval(logs);
    } else {
      // The start goes on failing on its own while its children are stopped beneath it.
      started.catch(() => undefined);
    }
  } finally {
    await keeper.stop(STOP_ORDER);
    await stopRecorded(directories.run, STOP_ORDER.flat());
    release();
  }
}

/** Ends what a killed launcher left running, and throws its state away when that is asked for. */
async function beginClean(settings: Settings, directories: Directories, report: Report): Promise<void> {
  const left = await stopRecorded(directories.run, STOP_ORDER.flat());
  if (left.length > 0) report(`Stopped what an earlier start had left running: ${left.join(', ')}.`);
  if (!settings.reset) return;
  const { launcher: _lock, ...rest } = directories;
  for (const path of Object.values(rest)) rmSync(path, { recursive: true, force: true });
  report('Earlier state is thrown away.');
}

/** One Ctrl-C arrives several times: from the terminal, and from npm, which hands it on. */
const ONE_PRESS = 2_000;

/** Until Ctrl-C or npm stop; a second Ctrl-C does not wait any longer. */
function untilTold(keeper: Keeper, report: Report): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined;
    const stop = (signal: NodeJS.Signals) => {
      if (toldAt === undefined) {
        toldAt = Date.now();
        report('Stopping.');
        resolve();
      } else if (signal === 'SIGINT' && Date.now() - toldAt > ONE_PRESS) {
        report('Killing everything.');
        void keeper.kill();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

function unexpected(error: unknown): string {
  return `OneGate failed unexpectedly. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
