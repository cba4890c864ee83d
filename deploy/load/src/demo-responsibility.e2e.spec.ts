import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Platform } from '../test/platform.ts';

const PROGRAM = resolve('deploy/load/dist/demo-responsibility.js');
const PATIENCE_MS = 240_000;

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.start();
}, 180_000);
afterAll(() => platform.stop(), 60_000);

describe('the demonstration of responsibility', () => {
  it(
    'shows a life charged to the millisecond, and a bundle that verifies until a byte of it is flipped',
    async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [PROGRAM, '--url', platform.url, '--issuer', platform.issuer],
        { env: { ...process.env, NODE_OPTIONS: '' }, timeout: PATIENCE_MS },
      );
      const [, sum, sign, life] = /sum (\d+) ms (.) life (\d+) ms/.exec(stdout) ?? [];
      expect(Number(sum)).toBeGreaterThan(0);
      expect([sign, sum]).toEqual(['=', life]);
      expect(stdout).toMatch(/bundle of \d+ bytes: VERIFIED, \d+ entries/);
      const [, flipped] = /one byte of entry (\d+) flipped: BROKEN/.exec(stdout) ?? [];
      expect(flipped).toBeDefined();
      expect(stdout).toContain(`  entry ${flipped}: `);
      const told = [...stdout.matchAll(/^· (.+?):/gm)].map(([, what]) => what);
      expect(told).toEqual([
        'amended',
        'breached',
        'corrected',
        'refused',
        'ran out',
        'held and let go',
        'released',
        'completed',
      ]);
      expect(stdout.match(/it climbs|the offer climbs/g)).toHaveLength(2);
    },
    PATIENCE_MS,
  );
});
