import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@onegate/local';
import { until } from '@onegate/testing';
import pg from 'pg';

/** Where the launcher puts its parts, counted from `--port-base`. */
const OFFSETS = [1, 2, 3, 4, 5, 10, 20, 30, 31, 40];
const POSTGRES = 20;

/** The whole platform, started as `npm start` does, on ports and a state directory of its own. */
export class Platform {
  readonly #process: ChildProcess;
  readonly state: string;
  readonly url: string;
  readonly issuer: string;
  readonly kafka: string;
  readonly #base: number;
  #said = '';

  private constructor(base: number, state: string, env: Readonly<Record<string, string>>) {
    this.state = state;
    this.#base = base;
    this.url = `http://127.0.0.1:${base}`;
    this.issuer = `http://127.0.0.1:${base + 10}`;
    this.kafka = `127.0.0.1:${base + 30}`;
    this.#process = spawn(
      process.execPath,
      [resolve('deploy/local/dist/platform/main.js'), '--port-base', String(base)],
      {
        env: { ...process.env, ONEGATE_STATE_DIR: state, NODE_OPTIONS: '', LOG_LEVEL: 'debug', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
  }

  /** @param env settings beside the defaults */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<Platform> {
    const state = mkdtempSync(join(tmpdir(), 'onegate-e2e-'));
    const platform = new Platform(await freePort(...OFFSETS), state, env);
    await platform.says('OneGate is ready');
    return platform;
  }

  /** Waits until the launcher has said it. */
  async says(text: string): Promise<void> {
    await until(
      () => {
        if (this.#process.exitCode !== null) throw new Error(`the platform ended:\n${this.#said}`);
        return this.#said.includes(text);
      },
      { timeout: 150_000, every: 100, what: `${text}, but it said:\n${this.#said}` },
    );
  }

  /** Does something to a service's database that only its owner may, as a fault of an operator would. */
  async sql(service: string, statement: string): Promise<void> {
    const role = `${service}_migrator`;
    const password = readFileSync(join(this.state, 'secrets', role), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgres://${role}:${password}@127.0.0.1:${this.#base + POSTGRES}/onegate_${service}`,
    });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  /** Ends a part as a crash would. */
  kill(name: string): void {
    const { pid } = JSON.parse(readFileSync(join(this.state, 'run', `${name}.json`), 'utf8')) as {
      pid: number;
    };
    process.kill(pid, 'SIGKILL');
  }

  async ready(): Promise<number> {
    return (await fetch(`${this.url}/health/ready`)).status;
  }

  /** All that the services have logged. */
  logs(): string {
    const folder = join(this.state, 'logs');
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#process.once('exit', done));
    if (this.#process.exitCode === null) {
      this.#process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.state, { recursive: true, force: true });
  }
}
