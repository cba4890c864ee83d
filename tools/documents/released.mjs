/**
 * Compares the documents of today with those of the last release, and fails on a change that breaks who relies on them
 * unless the first number of the version moved. With `--release` those of today become the released ones.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { breakingChanges } from './breaking/breaking-changes.ts';
import { breakingFacts } from './breaking/breaking-facts.ts';
import { movedMajor } from './breaking/version.ts';

const FOLDER = 'deploy/docs/released';
const DOCUMENTS = [
  { today: 'deploy/docs/openapi.json', released: `${FOLDER}/openapi.json`, changesOf: breakingChanges },
  { today: 'libs/contracts/asyncapi.json', released: `${FOLDER}/asyncapi.json`, changesOf: breakingFacts },
];
const release = process.argv.includes('--release');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

let faults = 0;
for (const { today, released, changesOf } of DOCUMENTS) {
  if (!existsSync(released)) {
    if (release) continue;
    process.stderr.write(`${released} is missing: nothing was released yet? npm run release:documents\n`);
    faults += 1;
    continue;
  }
  const [before, after] = [read(released), read(today)];
  if (movedMajor(before, after)) continue;
  for (const change of changesOf(before, after)) {
    faults += 1;
    process.stderr.write(`${today}: ${change}\n`);
  }
}
if (faults > 0) {
  process.stderr.write(
    'That breaks who relies on the last release. Take it back, or move the first number of the version.\n',
  );
  process.exit(1);
}
if (release) {
  mkdirSync(FOLDER, { recursive: true });
  for (const { today, released } of DOCUMENTS) copyFileSync(today, released);
}
process.stdout.write(release ? 'released\n' : 'nothing breaks\n');
