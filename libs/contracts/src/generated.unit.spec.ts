import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('what is generated', () => {
  it('follows from the schemas as they are now', () => {
    const script = join(__dirname, '../scripts/generate.mjs');
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8', stdio: 'pipe' }),
    ).not.toThrow();
  });
});
