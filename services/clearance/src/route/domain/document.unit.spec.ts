import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { routesDocument } from './document.ts';

test('the document of the routes says what the tables say', async () => {
  const written = readFileSync(join(process.cwd(), 'deploy/docs/routes.md'), 'utf8');
  expect(written).toBe(
    await format(routesDocument(), { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' }),
  );
});
