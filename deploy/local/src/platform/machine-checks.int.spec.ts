import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../start.mjs', import.meta.url));

/** The first thing that npm start does, before it installs anything: only what refuses is tried here. */
describe('what the machine must bring', () => {
  let bin: string;

  beforeEach(() => {
    bin = mkdtempSync(join(tmpdir(), 'onegate-bin-'));
    symlinkSync('/bin/sh', join(bin, 'sh'));
  });

  afterEach(() => {
    rmSync(bin, { recursive: true, force: true });
  });

  function program(name: string, script: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }

  function start(): { output: string; code: number | null } {
    const env = { PATH: bin, ONEGATE_CACHE: join(bin, 'empty') };
    const { status, stderr } = spawnSync(process.execPath, [START], { env, encoding: 'utf8' });
    return { output: stderr.trim(), code: status };
  }

  it('is Java', () => {
    expect(start()).toEqual({
      output:
        'OneGate cannot start. Java is not on the path: install version 17 or newer, Apache Kafka runs on it.',
      code: 1,
    });
  });

  it.each([
    ['openjdk version "11.0.2" 2019-01-15', 11],
    ['java version "1.8.0_402"', 8],
  ])('is a Java that Kafka runs on, which %s is not', (line, version) => {
    program('java', `echo '${line}' >&2`);
    expect(start().output).toBe(
      `OneGate cannot start. Java 17 or newer is needed, Apache Kafka runs on it; the one on the path is version ${version}.`,
    );
  });

  it('is Maven, until Kafka has been fetched', () => {
    program('java', `echo 'openjdk version "21" 2023-09-19' >&2`);
    expect(start().output).toBe(
      "OneGate cannot start. Maven (mvn) is not on the path: install it, the first start fetches Apache Kafka's files with it.",
    );
  });
});
