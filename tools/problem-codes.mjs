/**
 * Every code that a `Refusal` or a faulty field is made with in the sources must be in the catalogue, and told in
 * English, Vietnamese and Khmer: its title, and what the reader can do. Reads what was built.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const CATALOGUE = 'libs/problems/dist/index.js';
const KHMER = /\p{Script=Khmer}/u;

const sources = globSync('{libs,services}/*/src/**/*.ts').filter((file) => !file.endsWith('.spec.ts'));
const texts = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));
const load = (file) => import(pathToFileURL(resolve(file)).href);

const { allProblems, parametersOf, TRANSLATIONS } = await load(CATALOGUE);
for (const [file, text] of texts)
  if (text.includes('defineProblems({')) await load(file.replace('/src/', '/dist/').replace(/\.ts$/, '.js'));
const problems = allProblems();
const faulty = [];

/** Where the texts of a code stand. */
const placeOf = (language, code) => `libs/problems/src/texts/${language}/${code.split('.')[0]}.ts`;

for (const [file, text] of texts)
  for (const [, code] of text.matchAll(/new Refusal\(\s*'([^']+)'/g))
    if (!problems.has(code)) faulty.push(`${code} (thrown in ${file}) is in no defineProblems`);

for (const [code, english] of problems) {
  if (!english.remedy)
    faulty.push(`${code}: \`remedy\` (what the reader can do) is missing where it is defined`);
  for (const [language, { problems: told }] of Object.entries(TRANSLATIONS)) {
    const own = told[code];
    const wanted = ['title', 'remedy', ...(english.detail ? ['detail'] : [])];
    const missing = wanted.filter((part) => !own?.[part] || own[part] === english[part]);
    if (language === 'km' && own && !KHMER.test(`${own.title}`)) missing.push('title in Khmer script');
    if (missing.length > 0)
      faulty.push(`${code}: no ${language} ${missing.join(', ')} in ${placeOf(language, code)}`);
    const parameters = [english.detail, own?.detail].map((text) => parametersOf(text ?? '').join());
    if (own?.detail && parameters[0] !== parameters[1])
      faulty.push(`${code}: the ${language} detail takes other parameters than the English one`);
  }
}

for (const [language, { problems: told }] of Object.entries(TRANSLATIONS))
  for (const code of Object.keys(told))
    if (!problems.has(code))
      faulty.push(`${code}: told in ${placeOf(language, code)}, but nobody defines it`);

/** Codes of faulty fields: named whole, as a rule of `Checked` or `ValidateBy`, or in a list of faults. */
const faults = new Map();
for (const [file, text] of texts) {
  if (file.startsWith('libs/problems/')) continue;
  for (const [, code] of text.matchAll(/'(validation\.[a-z-]+)'/g)) faults.set(code, file);
  if (/\bChecked\(/.test(text))
    for (const [, code] of text.matchAll(/\bcode: '([a-z-]+)'/g)) faults.set(`validation.${code}`, file);
  const [, list = ''] = /export const FAULTS = \{(.*?)\n\}/s.exec(text) ?? [];
  for (const [, code] of list.matchAll(/^\s+'([\w.-]+)':/gm)) faults.set(code, file);
}
for (const [code, file] of faults)
  for (const [language, { faults: told }] of Object.entries(TRANSLATIONS))
    if (!told[code] && !problems.has(code))
      faulty.push(`${code} (${file}): no message in libs/problems/src/texts/${language}/faults.ts`);

if (faulty.length > 0) {
  process.stderr.write(`${faulty.join('\n')}\n
Each code needs three texts, as data:
  English      title and remedy in its defineProblems({ … })
  Vietnamese   '<code>': { title: '…', remedy: '…' } in libs/problems/src/texts/vi/<first part of the code>.ts
  Khmer        the same in libs/problems/src/texts/km/<first part of the code>.ts
A \`detail\` says what happened this time: a template with {parameters}, given by new Refusal(code, { params }).
A new file of texts is named in texts/vi/index.ts and texts/km/index.ts. Messages of fields: texts/{vi,km}/faults.ts.
`);
  process.exitCode = 1;
}
