import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { routesDocument } from '../src/route/domain/document.ts';

/** Writes `deploy/docs/routes.md` from the tables of the routes. */
writeFileSync(
  join(import.meta.dirname, '../../../deploy/docs/routes.md'),
  await format(routesDocument(), { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' }),
);
