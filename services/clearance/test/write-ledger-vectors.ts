import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { ledgerVectors } from './ledger-vectors.ts';

const file = 'deploy/docs/ledger-vectors.json';
writeFileSync(file, await format(JSON.stringify(await ledgerVectors()), { parser: 'json', printWidth: 110 }));
