/**
 * Writes what follows from the schemas: the type beside each, and src/generated. With --check it writes nothing and
 * fails when a file is not up to date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { PIECES, SRC, schemaFiles } from './schemas.mjs';
import { isScalar, typeFile } from './typescript.mjs';

const HEADER = '// Written by the script "generate" from the schemas; change those.\n';

const isFact = ({ domain }) => domain !== PIECES;

/** Newest version of each fact. */
const newest = (files) => [
  ...new Map(files.filter(isFact).map((file) => [file.schema.title, file])).values(),
];

const importOf = ({ typeName, path }) => `import type { ${typeName} } from '../${path}.ts';`;

function factData(files) {
  const rows = newest(files).map(({ name, typeName }) => `'${factName(name)}': ${typeName};`);
  return [
    HEADER,
    ...newest(files).map(importOf),
    '\n/** What each fact says, in its newest version, by its short name. */',
    `export interface FactDataByName {\n${rows.join('\n')}\n}\n`,
  ].join('\n');
}

/** The first dash of a folder stands for the dot of the name: no subject of a fact has a dash. */
const factName = (folder) => folder.replace('-', '.');

const pieces = (files) =>
  HEADER +
  files
    .filter((file) => file.domain === PIECES && !isScalar(file))
    .map(({ typeName, path }) => `export type { ${typeName} } from '../${path}.ts';\n`)
    .join('');

const documents = (what, type, entries) =>
  `${HEADER}${type}\nexport const ${what}: Readonly<Record<string, Json>> = ${JSON.stringify(Object.fromEntries(entries))};\n`;

const JSON_TYPE = 'type Json = Readonly<Record<string, unknown>>;';

function outputs(files) {
  const byUrn = new Map(files.map((file) => [file.urn, file]));
  return new Map([
    ...files.filter((file) => !isScalar(file)).map((file) => [`${file.path}.ts`, typeFile(file, byUrn)]),
    ['generated/fact-data.ts', factData(files)],
    ['generated/pieces.ts', pieces(files)],
    [
      'generated/schemas.ts',
      documents(
        'schemas',
        JSON_TYPE,
        files.map(({ urn, schema }) => [urn, schema]),
      ),
    ],
    [
      'generated/samples.ts',
      documents(
        'samples',
        JSON_TYPE,
        files.filter((file) => file.sample !== undefined).map(({ urn, sample }) => [urn, sample]),
      ),
    ],
  ]);
}

const check = process.argv.includes('--check');
const options = { ...(await resolveConfig(new URL('x.ts', SRC))), parser: 'typescript' };
const stale = [];
for (const [path, text] of outputs(schemaFiles())) {
  const url = new URL(path, SRC);
  const wanted = await format(text, options);
  if (existsSync(url) && readFileSync(url, 'utf8') === wanted) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, wanted);
}
if (check && stale.length > 0) {
  console.error(`not up to date; run \`npm run generate -w @onegate/contracts\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}
