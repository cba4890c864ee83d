import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { makeFakeServices } from '../../test/fake-services.ts';
import { Terminal } from '../../test/terminal.ts';
import { freePort } from '../ports.ts';
import { readRecords } from '../processes/record.ts';
import { stopRecorded } from '../processes/orphans.ts';
import { until } from '../waiting.ts';
import { STOP_ORDER } from './services.ts';

describe('npm start', () => {
  let root: string;
  let base: number;
  const terminals: Terminal[] = [];

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'onegate-start-'));
    makeFakeServices(root);
    base = await freePort(1, 2, 3, 4, 5, 10, 20, 30, 31, 40);
  });

  afterEach(async () => {
    for (const terminal of terminals.splice(0)) {
      terminal.process.kill('SIGTERM');
      await terminal.ended;
    }
    await stopRecorded(join(root, '.onegate', 'run'), STOP_ORDER.flat());
    rmSync(root, { recursive: true, force: true });
  });

  function start(args: string[] = [], env: NodeJS.ProcessEnv = {}): Terminal {
    const terminal = new Terminal('main', ['--port-base', String(base), ...args], {
      ONEGATE_ROOT: root,
      ...env,
    });
    terminals.push(terminal);
    return terminal;
  }

  async function stop(): Promise<Terminal> {
    const terminal = new Terminal('stop', [], { ONEGATE_ROOT: root });
    await terminal.ended;
    return terminal;
  }

  const steps = () =>
    existsSync(join(root, 'steps.log')) ? readFileSync(join(root, 'steps.log'), 'utf8') : '';
  const pidOf = (name: string) =>
    readRecords(join(root, '.onegate', 'run')).find((record) => record.name === name)?.pid ?? 0;
  const gateway = () => fetch(`http://127.0.0.1:${base}/health/ready`);

  it('starts everything, keeps it running, survives its own death, and stops when told', async () => {
    const first = start();
    await first.says('OneGate is ready');
    expect((await gateway()).status).toBe(200);
    expect(steps().match(/^migrate.js$/gm)).toHaveLength(5);
    expect(steps().match(/^load-gate.js gate.json$/gm)).toHaveLength(2);

    const curl = /^ +TOKEN=\$\((curl .*?) \|/m.exec(first.output)?.[1] ?? '';
    expect(spawnSync('sh', ['-c', curl], { encoding: 'utf8' }).stdout).toContain('access_token');

    const again = start();
    expect(await again.ended).toBe(1);
    expect(again.output).toMatch(/OneGate runs already \(process \d+\): stop it with npm stop\./);

    for (const name of ['clearance', 'kafka']) {
      const pid = pidOf(name);
      process.kill(pid, 'SIGKILL');
      await first.says(`${name} ended (signal SIGKILL`);
      await first.says(`${name} works again.`);
      expect(pidOf(name)).not.toBe(pid);
    }

    first.process.kill('SIGKILL');
    await first.ended;
    const second = start();
    await second.says('Stopped what an earlier start had left running: gateway');
    await second.says('OneGate is ready');
    expect(steps().match(/^migrate.js$/gm)).toHaveLength(5);

    const order = await stop();
    expect(order.output).toContain('OneGate is stopped.');
    expect(await second.ended).toBe(0);
    await expect(gateway()).rejects.toThrow();
    expect(readRecords(join(root, '.onegate', 'run'))).toEqual([]);
    expect((await stop()).output).toContain('OneGate is not running.');
  }, 120_000);

  it('says in one sentence that a port is taken', async () => {
    const other = createServer().listen(base + 3, '127.0.0.1');
    const refused = start();
    expect(await refused.ended).toBe(1);
    other.close();
    expect(refused.output.split('\n')[0]).toMatch(
      /^OneGate cannot start\. Port \d+, wanted by logistics, is taken by another program: free it or choose another with ONEGATE_PORT_LOGISTICS\.$/m,
    );
  }, 30_000);

  it('says in one sentence that Java is missing', async () => {
    const bin = join(root, 'bin');
    mkdirSync(bin);
    for (const tool of ['sh', 'id', 'setpriv', 'ps']) {
      const found = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
      if (found) symlinkSync(found, join(bin, tool));
    }
    const refused = start([], { PATH: bin + delimiter });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain('Java is not on the path: install version 17 or newer');
    expect(readRecords(join(root, '.onegate', 'run'))).toEqual([]);
  }, 60_000);

  it('says what is wrong with an earlier state, and begins anew when told', async () => {
    const postgres = join(root, '.onegate', 'postgres');
    mkdirSync(join(postgres, 'data'), { recursive: true });
    writeFileSync(join(postgres, 'initialised'), '');
    writeFileSync(join(postgres, 'data', 'PG_VERSION'), '16\n');
    const outside = {
      KAFKA_BROKERS: '127.0.0.1:1',
      REDIS_URL: 'redis://127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
    };

    const refused = start([], outside);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/are not those of PostgreSQL 18 \(found: 16\).*npm start -- --reset/);

    const anew = start(['--reset'], outside);
    await anew.says('OneGate is ready');
    expect(readRecords(join(root, '.onegate', 'run')).map(({ name }) => name)).not.toContain('kafka');
    const { database, brokers } = (await (await fetch(`http://127.0.0.1:${base + 4}`)).json()) as Record<
      string,
      string
    >;
    expect(database).toMatch(/^postgres:\/\/clearance_app:.+\/onegate_clearance$/);
    expect(brokers).toBe('127.0.0.1:1');
  }, 60_000);

  it('shows the end of the log of a service that cannot start, and leaves nothing running', async () => {
    writeFileSync(
      join(root, 'services', 'inspections', 'dist', 'main.js'),
      `process.stderr.write('KAFKA_BROKERS is missing\\n'); process.exitCode = 1;`,
    );
    const databases = Object.fromEntries(
      ['DECLARATIONS', 'INSPECTIONS', 'LOGISTICS', 'CLEARANCE', 'REPORTING'].map((name) => [
        `DATABASE_URL_${name}`,
        'postgres://elsewhere/db',
      ]),
    );
    const refused = start([], {
      ...databases,
      KAFKA_BROKERS: '127.0.0.1:1',
      REDIS_URL: 'redis://127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
    });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(
      /inspections ended while starting; its log .* ends with: KAFKA_BROKERS is missing/,
    );
    const left = await until(() => Promise.resolve(readRecords(join(root, '.onegate', 'run')).length === 0), {
      timeout: 5_000,
    });
    expect(left).toBe(true);
  }, 60_000);
});
