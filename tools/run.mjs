// Runs one of the project's own programs from a bare clone: `node tools/run.mjs <program> [arguments]`. It installs and
// builds what is missing, on the host's own Node (20 or newer), and hands over to the Node that is installed.
import { fileURLToPath } from 'node:url';
import { checkMachine } from '../deploy/local/bootstrap/checks.mjs';
import { build, installPackages } from '../deploy/local/bootstrap/prepare.mjs';
import { Refusal } from '../deploy/local/bootstrap/refusal.mjs';
import { handOver } from '../deploy/local/bootstrap/runtime.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const [program, ...args] = process.argv.slice(2);

try {
  checkMachine(root);
  installPackages(root);
  build(root);
  process.exitCode = await handOver(root, program, args);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
