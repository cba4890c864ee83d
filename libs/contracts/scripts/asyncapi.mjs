/** Writes asyncapi.json from the contracts. */
import { writeFileSync } from 'node:fs';
import { asyncApi } from '../src/index.ts';

writeFileSync(new URL('../asyncapi.json', import.meta.url), `${JSON.stringify(asyncApi(), null, 2)}\n`);
