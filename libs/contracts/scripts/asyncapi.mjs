/** Writes asyncapi.json from the contracts. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { asyncApi } from '../src/index.ts';

const url = new URL('../asyncapi.json', import.meta.url);
writeFileSync(
  url,
  await format(JSON.stringify(asyncApi()), { ...(await resolveConfig(url)), parser: 'json' }),
);
