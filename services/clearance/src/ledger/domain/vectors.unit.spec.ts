import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerVectors } from '../../../test/ledger-vectors.ts';

const FILE = join(process.cwd(), 'deploy/docs/ledger-vectors.json');

describe('the published test vectors', () => {
  it('are what this writer writes', async () => {
    expect(JSON.parse(JSON.stringify(await ledgerVectors()))).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });
});
