// npm start: from a bare clone to a running platform. Runs on the host's own Node (20 or newer), before anything is
// installed; then the platform runs on the Node that is installed with it.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { checkMachine } from './bootstrap/checks.mjs';
import { buildIsFresh, buildIsStale, packagesAreFresh, packagesAreStale } from './bootstrap/freshness.mjs';
import { Refusal } from './bootstrap/refusal.mjs';
import { handOver, hostEnvironment, perform, performQuietly, platformNode } from './bootstrap/runtime.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  checkMachine(root);
  if (packagesAreStale(root)) {
    console.log('Installing packages (npm ci, about half a minute).');
    perform('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund'], root, hostEnvironment(root));
    packagesAreFresh(root);
  }
  if (buildIsStale(root)) {
    console.log('Building (some seconds).');
    const startedAt = Date.now();
    const build = [
      join(root, 'node_modules', '.bin', 'nx'),
      'run-many',
      '-t',
      'build',
      '--output-style=static',
    ];
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
    performQuietly('Building', platformNode(root), build, root, env);
    buildIsFresh(root, startedAt);
  }
  process.exitCode = await handOver(root, 'deploy/local/dist/platform/main.js', process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`OneGate cannot start. ${error.message}`);
  process.exitCode = 1;
}
