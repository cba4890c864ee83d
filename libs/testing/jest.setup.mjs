import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('src/stack/main.ts', import.meta.url));
const FLAGS = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--conditions=onegate-source',
];

/** Starts the real servers once for the whole run; they end with it. Servers that ONEGATE_TEST_STACK names are used instead. */
export default async function setup() {
  if (process.env.ONEGATE_TEST_STACK) return;
  const child = spawn(process.execPath, [...FLAGS, MAIN], { stdio: ['pipe', 'pipe', 'inherit'] });
  globalThis.__ONEGATE_TEST_STACK__ = child;
  const lines = createInterface({ input: child.stdout });
  process.env.ONEGATE_TEST_STACK = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the test stack did not start (exit code ${code})`)));
  });
}
