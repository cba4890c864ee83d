/** Every code that a `Refusal` is made with in the sources must be in a `defineProblems` catalogue. */
import { globSync, readFileSync } from 'node:fs';

const files = globSync('{libs,services}/*/src/**/*.ts').filter((file) => !file.endsWith('.spec.ts'));
const defined = new Set();
const thrown = new Map();
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  if (text.includes('defineProblems(')) {
    for (const [, code] of text.matchAll(/^\s+'([a-z][\w.-]+\.[\w.-]+)':/gm)) defined.add(code);
  }
  for (const [, code] of text.matchAll(/new Refusal\(\s*'([^']+)'/g)) thrown.set(code, file);
}
const missing = [...thrown].filter(([code]) => !defined.has(code));
for (const [code, file] of missing)
  process.stderr.write(`${code} (thrown in ${file}) is not in the catalogue\n`);
if (missing.length > 0 || defined.size === 0) process.exitCode = 1;
