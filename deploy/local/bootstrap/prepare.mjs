import { join } from 'node:path';
import { buildIsFresh, buildIsStale, packagesAreFresh, packagesAreStale } from './freshness.mjs';
import { hostEnvironment, perform, performQuietly, platformNode } from './runtime.mjs';

/** Installs the packages where they are missing or others than package-lock.json names. */
export function installPackages(root) {
  if (!packagesAreStale(root)) return;
  console.log('Installing packages (npm ci, about half a minute).');
  perform('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund'], root, hostEnvironment(root));
  packagesAreFresh(root);
}

/** Compiles what is newer than the last build. */
export function build(root) {
  if (!buildIsStale(root)) return;
  console.log('Building (some seconds).');
  const startedAt = Date.now();
  const args = [join(root, 'node_modules', '.bin', 'nx'), 'run-many', '-t', 'build', '--output-style=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  performQuietly('Building', platformNode(root), args, root, env);
  buildIsFresh(root, startedAt);
}
