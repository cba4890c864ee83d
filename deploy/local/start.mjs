// npm start: from a bare clone to a running platform. Runs on the host's own Node (20 or newer), before anything is
// installed; then the platform runs on the Node that is installed with it.
import { fileURLToPath } from 'node:url';
import { checkMachine } from './bootstrap/checks.mjs';
import { build, installPackages } from './bootstrap/prepare.mjs';
import { Refusal } from './bootstrap/refusal.mjs';
import { handOver } from './bootstrap/runtime.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  checkMachine(root);
  installPackages(root);
  build(root);
  process.exitCode = await handOver(root, 'deploy/local/dist/platform/main.js', process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`OneGate cannot start. ${error.message}`);
  process.exitCode = 1;
}
