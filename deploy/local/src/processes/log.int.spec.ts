import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotate, tail } from './log.ts';

describe('logs of children', () => {
  let dir: string;
  let file: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'onegate-logs-'));
    file = join(dir, 'clearance.log');
  });

  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('are quoted by what they say, without the stack', () => {
    writeFileSync(
      file,
      'starting\nnode:internal/modules/run_main:107\n    ^\n\nError: the register is empty\n    at load (x.js:1:2)\n\nNode.js v24.21.0\n',
    );
    expect(tail(file)).toBe('starting | Error: the register is empty');
    expect(tail(join(dir, 'none.log'))).toBe('(no log)');
  });

  it('are moved aside when they grow too long, and go on', () => {
    writeFileSync(file, 'x'.repeat(100));
    expect(rotate(file, 100)).toBe(false);
    appendFileSync(file, 'y');
    expect(rotate(file, 100)).toBe(true);
    appendFileSync(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(101);
  });
});
