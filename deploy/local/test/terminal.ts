import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../src/waiting.ts';

const program = (name: string) => fileURLToPath(new URL(`../src/platform/${name}.ts`, import.meta.url));

/** A program of the launcher, as somebody at a terminal sees it. */
export class Terminal {
  output = '';
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(name: 'main' | 'stop', args: readonly string[], env: NodeJS.ProcessEnv) {
    const flags = ['--conditions=onegate-source', '--no-warnings'];
    this.process = spawn(process.execPath, [...flags, program(name), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    this.process.stdout?.on('data', keep);
    this.process.stderr?.on('data', keep);
    this.ended = new Promise((resolve) => {
      this.process.once('close', resolve);
    });
  }

  /** Waits until it has said so; fails with all it said when it ends first or takes too long. */
  async says(what: string | RegExp, timeout = 60_000): Promise<void> {
    const said = () => (typeof what === 'string' ? this.output.includes(what) : what.test(this.output));
    const over = () => this.process.exitCode !== null || this.process.signalCode !== null;
    await until(() => Promise.resolve(said() || over()), { timeout });
    if (!said()) throw new Error(`never said ${String(what)}:\n${this.output}`);
  }
}
