import type { SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';

export interface Outcome {
  /** Exit code; null when it was killed or is not on the path. */
  readonly code: number | null;
  readonly output: string;
  /** Set when the command could not be started at all. */
  readonly error?: Error;
}

/** Runs a command to its end, collecting what it says. Never throws. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      resolve({ code: null, output, error });
    });
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** The last lines of what a command said, on one line. */
export function lastWords({ output, error }: Outcome, lines = 3): string {
  return error?.message ?? output.trim().split('\n').slice(-lines).join(' ');
}
