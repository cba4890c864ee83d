import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from './until.ts';

/** A real process of a test, which can be killed. */
export interface Program {
  readonly pid: number;
  /** What it said so far on its standard output, one JSON object a line; the rest is its log. */
  readonly said: readonly unknown[];
  /** Waits until it says a value that the check accepts, and returns it. */
  hears<Value>(check: (value: unknown) => value is Value, what: string): Promise<Value>;
  /** Tells it a JSON value on its standard input. */
  tell(value: unknown): void;
  /** SIGKILL: the end without warning. */
  kill(): Promise<void>;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs a TypeScript file of the repository as a process of its own. */
export function startProgram(file: string, env: Readonly<Record<string, string>>): Program {
  const hooks = join(repository(), 'libs/testing/typescript-hooks.mjs');
  const flags = ['--conditions=onegate-source', '--import', hooks, '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, file], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: unknown[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) said.push(JSON.parse(line));
    else process.stderr.write(`${line}\n`);
  });
  const exited = exitOf(child);
  return {
    pid: child.pid!,
    said,
    exited,
    hears: async <Value>(check: (value: unknown) => value is Value, what: string) =>
      (await until(() => said.find(check), { what, timeout: 20_000 })) as Value,
    tell: (value) => child.stdin.write(`${JSON.stringify(value)}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function exitOf(child: ChildProcess): ReturnType<() => Program['exited']> {
  return await new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

function repository(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'nx.json'))) folder = dirname(folder);
  return folder;
}
