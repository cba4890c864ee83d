import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartRefused } from '../refusal.ts';
import { until } from '../waiting.ts';
import { identify } from './identity.ts';
import { tail } from './log.ts';
import { removeRecord, writeRecord } from './record.ts';

export interface ChildSpec {
  /** Stable name; also the name of its record. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Standard output and error are appended here, straight by the child, so that it outlives its launcher. */
  readonly logFile: string;
  /** Directory of process records; none is written without it. */
  readonly records?: string | undefined;
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  /** The signal that asks for an orderly end. Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of its own session: signals to the launcher's terminal do not reach it. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  readonly exited: Promise<Exit>;
  isRunning(): boolean;
  /** Asks for an orderly end, waits, then kills. Does nothing when it has ended. */
  stop(patience?: number): Promise<void>;
  /** The end without warning, as tests and watchdogs need it. */
  kill(): Promise<void>;
}

export async function startChild(spec: ChildSpec): Promise<Child> {
  mkdirSync(dirname(spec.logFile), { recursive: true });
  const out = openSync(spec.logFile, 'a');
  try {
    return await spawnChild(spec, out);
  } finally {
    closeSync(out);
  }
}

async function spawnChild(spec: ChildSpec, out: number): Promise<Child> {
  const handle = spawn(spec.command, spec.args, {
    detached: true,
    stdio: ['ignore', out, out],
    ...(spec.env && { env: spec.env }),
    ...(spec.cwd && { cwd: spec.cwd }),
    ...spec.as,
  });
  const pid = await spawned(handle, spec.name);
  let exit: Exit | undefined;
  const forget = record(spec, pid);
  const exited = new Promise<Exit>((resolve) => {
    handle.once('exit', (code, signal) => {
      exit = { code, signal };
      forget();
      resolve(exit);
    });
  });
  const child: Child = {
    name: spec.name,
    pid,
    logFile: spec.logFile,
    exited,
    isRunning: () => exit === undefined,
    stop: async (patience = 20_000) => {
      if (exit) return;
      handle.kill(spec.stopSignal ?? 'SIGTERM');
      const ended = await until(() => Promise.resolve(exit !== undefined), { timeout: patience, every: 20 });
      if (ended === undefined) await child.kill();
    },
    kill: async () => {
      if (!exit) handle.kill('SIGKILL');
      await exited;
    },
  };
  return child;
}

function spawned(handle: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    handle.once('spawn', () => {
      if (handle.pid !== undefined) resolve(handle.pid);
    });
    handle.once('error', (error) => {
      reject(new StartRefused(`${name} could not be started: ${error.message}.`));
    });
  });
}

function record(spec: ChildSpec, pid: number): () => void {
  const identity = identify(pid);
  const { records, name } = spec;
  if (!records || !identity) return () => undefined;
  writeRecord(records, { name, ...identity });
  return () => {
    removeRecord(records, { name, ...identity });
  };
}

/**
 * Waits until a started child works. One that ends first, or takes too long, is ended and refused with the last
 * lines of its log.
 */
export async function untilWorking<T>(
  child: Child,
  look: () => Promise<T | undefined | false>,
  timeout: number,
): Promise<T> {
  const working = await until(async () => (child.isRunning() ? look() : ('ended' as const)), { timeout });
  if (working !== undefined && working !== 'ended') return working;
  await child.kill();
  const how = working === 'ended' ? 'ended while starting' : `did not work after ${timeout / 1000} s`;
  throw new StartRefused(`${child.name} ${how}; its log ${child.logFile} ends with: ${tail(child.logFile)}`);
}
