/**
 * Lints OpenAPI documents: the rules that hold for all (Spectral's `oas`) and our own. Files by name, or the merged one.
 * Says `file: rule, place: message` for each fault, and fails when there is one.
 */
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { readFileSync } from 'node:fs';
import ruleset from './ruleset.mjs';

const MERGED = 'deploy/docs/openapi.json';
const files = process.argv.length > 2 ? process.argv.slice(2) : [MERGED];

const spectral = new core.Spectral();
spectral.setRuleset(ruleset);
let faults = 0;
for (const file of files) {
  const document = new core.Document(readFileSync(file, 'utf8'), parsers.Json, file);
  for (const { code, message, path } of await spectral.run(document)) {
    faults += 1;
    process.stdout.write(`${file}: ${code}, ${path.join('/')}: ${message}\n`);
  }
}
process.exitCode = faults === 0 ? 0 : 1;
