import { fileURLToPath } from 'node:url';
import { stopRecorded } from '../processes/orphans.ts';
import { isAlive } from '../processes/identity.ts';
import { until } from '../waiting.ts';
import { directoriesOf } from './directories.ts';
import { runningLauncher } from './launcher-lock.ts';
import { STOP_ORDER } from './services.ts';
import { readSettings } from './settings.ts';

const PATIENCE = 120_000;

/** Tells the launcher to stop and waits until it has; also ends what a killed one left. */
async function stop(say: (text: string) => void): Promise<number> {
  const repository = fileURLToPath(new URL('../../../../', import.meta.url));
  const { stateDir } = readSettings([], process.env, process.env['ONEGATE_ROOT'] ?? repository);
  const directories = directoriesOf(stateDir);
  const launcher = runningLauncher(directories.launcher);
  if (launcher) {
    process.kill(launcher.pid, 'SIGTERM');
    const gone = await until(() => Promise.resolve(!isAlive(launcher)), { timeout: PATIENCE, every: 100 });
    if (!gone) {
      say(`OneGate (process ${launcher.pid}) has not stopped within ${PATIENCE / 1000} s.`);
      return 1;
    }
  }
  const left = await stopRecorded(directories.run, STOP_ORDER.flat());
  if (launcher) say('OneGate is stopped.');
  else if (left.length > 0) say(`Stopped what a killed start had left running: ${left.join(', ')}.`);
  else say('OneGate is not running.');
  return 0;
}

process.exitCode = await stop((text) => {
  process.stdout.write(`${text}\n`);
});
