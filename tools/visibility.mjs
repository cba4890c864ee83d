/** `npm run visibility`: writes who reads what as a page of the documentation. A unit test compares. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { visibilityDocument } from '../services/clearance/dist/records/visible/document.js';

const layout = { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' };
writeFileSync('deploy/docs/visibility.md', await format(visibilityDocument(), layout));
