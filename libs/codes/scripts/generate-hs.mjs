// Packs the six-digit codes of the Harmonized System into src/hs/generated/hs-2022.ts.
// Usage: node libs/codes/scripts/generate-hs.mjs <csv with the columns section,hscode,description,parent,level>
import { readFileSync, writeFileSync } from 'node:fs';

const csv = process.argv[2];
if (!csv) throw new Error('usage: generate-hs.mjs <csv>');

// Chapter 99 of the statistics is "not specified according to kind": no code of the nomenclature.
const subheadings = readFileSync(csv, 'utf8')
  .split('\n')
  .map((line) => line.split(',')[1] ?? '')
  .filter((code) => /^(?!99)\d{6}$/.test(code))
  .sort();

const endings = new Map();
for (const code of subheadings) {
  const heading = code.slice(0, 4);
  endings.set(heading, (endings.get(heading) ?? '') + code.slice(4));
}
const packed = [...endings].map(([heading, pairs]) => heading + pairs).join(' ');

const target = new URL('../src/hs/generated/hs-2022.ts', import.meta.url);
writeFileSync(
  target,
  `// Made by scripts/generate-hs.mjs; do not edit. ${subheadings.length} subheadings.\n` +
    '/** Each word is a heading (four digits), then the last two digits of each of its subheadings. */\n' +
    `export const PACKED_HS_2022 =\n  '${packed}';\n`,
);
process.stdout.write(`${subheadings.length} subheadings, ${endings.size} headings\n`);
