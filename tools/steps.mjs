import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Runs one command, quietly: what it printed is shown only when it fails. @returns whether it succeeded, and its seconds. */
export function runStep(name, command, args, { show = false, env = {} } = {}) {
  const started = performance.now();
  process.stdout.write(`▸ ${name} … ${show ? '\n' : ''}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => printed.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const ok = code === 0;
      process.stdout.write(
        show ? `${ok ? '✔' : '✘'} ${name} (${seconds} s)\n` : `${ok ? '✔' : '✘'} (${seconds} s)\n`,
      );
      if (!ok && !show) process.stdout.write(Buffer.concat(printed));
      resolve({ name, ok, seconds });
    });
  });
}
