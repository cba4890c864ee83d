import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** The Node that is installed with the packages; else the one that runs this, when it is as new. */
export function platformNode(root) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Refusal(
    'Node 24 was not installed with the packages (install scripts may be off): run npm rebuild node.',
  );
}

/** Runs a command in the repository with the terminal's own input and output; throws when it fails. */
export function perform(what, command, args, root, env = process.env) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (done.error) throw new Refusal(`${what} failed: ${done.error.message}.`);
  if (done.status !== 0) throw new Refusal(`${what} failed; what it said stands above.`);
}

/** As `perform`, but what the command says is shown only when it fails. */
export function performQuietly(what, command, args, root, env) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  throw new Refusal(
    `${what} failed${done.error ? `: ${done.error.message}` : '; what it said stands above'}.`,
  );
}

/** The environment without the packages' own programs: `npm ci` deletes the Node among them while it runs. */
export function hostEnvironment(root, env = process.env) {
  const own = join(root, 'node_modules', '.bin');
  const path = (env.PATH ?? '').split(delimiter).filter((dir) => dir !== own);
  return { ...env, PATH: path.join(delimiter) };
}

/** Hands the terminal over to a program of the platform; answers its exit code. */
export function handOver(root, program, args) {
  const flags = ['--disable-warning=TimeoutNegativeWarning', '--enable-source-maps'];
  const child = spawn(platformNode(root), [...flags, join(root, program), ...args], {
    stdio: 'inherit',
    cwd: root,
  });
  // This process only waits until the child has put things in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
