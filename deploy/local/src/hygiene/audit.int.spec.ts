import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ADVISORY = 'https://github.com/advisories/GHSA-0000-0000-0000';
const FOUND = {
  kafkajs: [
    {
      id: 1,
      url: ADVISORY,
      title: 'A weakness',
      severity: 'high',
      vulnerable_versions: '*',
      cwe: [],
      cvss: {},
    },
  ],
};

/** What the registry tells of any package, for `npm audit` to look for a version without the weakness. */
const packageOf = (name: string): unknown => ({
  name,
  'dist-tags': { latest: '2.2.4' },
  versions: { '2.2.4': { name, version: '2.2.4' } },
});

let registry: Server;
let answer: { status: number; body: unknown };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onegate-audit-'));
  registry = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(JSON.stringify(packageOf(decodeURIComponent((request.url ?? '').slice(1)))));
      return;
    }
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', () => resolve()));
});

afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

interface Exception {
  readonly advisory: string;
  readonly reason: string;
  readonly until: string;
}

const audit = (exceptions: readonly Exception[]): Promise<{ code: number; said: string }> => {
  const file = join(folder, 'exceptions.json');
  writeFileSync(file, JSON.stringify(exceptions));
  const { port } = registry.address() as AddressInfo;
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: join(folder, 'cache'),
    npm_config_fetch_retries: '0',
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['tools/audit.mjs', file], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
};

describe('npm run audit', () => {
  it('is green when the registry knows of nothing', async () => {
    answer = { status: 200, body: {} };
    expect(await audit([])).toEqual({ code: 0, said: '0 advisories, 0 of them open\n' });
  });

  it('names a weakness that nobody explained, or whose explanation has run out', async () => {
    answer = { status: 200, body: FOUND };
    for (const exceptions of [[], [{ advisory: ADVISORY, reason: 'Not reachable.', until: '2020-01-01' }]]) {
      const { code, said } = await audit(exceptions);
      expect(code).toBe(1);
      expect(said).toContain(ADVISORY);
    }
  });

  it('takes an explanation with a date, and asks to remove it when nothing has the weakness any more', async () => {
    const explained = [{ advisory: ADVISORY, reason: 'Not reachable.', until: '9999-12-31' }];
    answer = { status: 200, body: FOUND };
    expect((await audit(explained)).code).toBe(0);
    answer = { status: 200, body: {} };
    expect((await audit(explained)).said).toContain('remove the exception');
  });

  it('does not take silence for a clean answer', async () => {
    answer = { status: 405, body: {} };
    expect(await audit([])).toMatchObject({
      code: 2,
      said: expect.stringContaining('could not be asked') as string,
    });
  });
});

describe('npm run sbom', () => {
  it('lists what runs in production, with versions', async () => {
    const file = join(folder, 'sbom.json');
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, ['tools/sbom.mjs', file], (error) =>
        error ? reject(new Error(error.message)) : resolve(),
      );
    });
    const bill = JSON.parse(readFileSync(file, 'utf8')) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['kafkajs', '@nestjs/core', 'pg', 'kafka_2.13']));
    expect(names).not.toContain('jest');
    expect(bill.components.every(({ version, purl }) => version && !version.includes('$') && purl)).toBe(
      true,
    );
  });
});
