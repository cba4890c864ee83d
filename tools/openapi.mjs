/**
 * Writes each service's `openapi.json` and the merged one, from the built controllers; needs neither ports nor stores.
 * With `--check` it writes nothing and fails on a difference. Either way it fails on a request or answer that has no
 * example, and on an example that its schema refuses.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createService, openApiDocument, readConfig } from '@onegate/http';
import { format, resolveConfig } from 'prettier';
import { faultyExamples } from './documents/examples.ts';

const SERVICES = ['declarations', 'inspections', 'logistics', 'clearance', 'reporting'];
const MERGED = 'deploy/docs/openapi.json';
const check = process.argv.includes('--check');
const silent = { log() {}, error: console.error, warn() {}, debug() {}, verbose() {} };
const env = {
  PORT: '1',
  LOG_LEVEL: 'fatal',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  KAFKA_BROKERS: '127.0.0.1:1',
  CLEARANCE_URL: 'http://127.0.0.1:1',
};

const documents = new Map();
for (const name of SERVICES) {
  const { [name]: service } = await import(`../services/${name}/dist/${name}.service-definition.js`);
  const app = await createService(service, readConfig(service, env), silent);
  documents.set(name, openApiDocument(app, service));
}
const { mergeDocuments } = await import('../services/gateway/dist/documents/merge.js');
const merged = mergeDocuments(documents);
const files = [
  ...[...documents].map(([name, document]) => [`services/${name}/openapi.json`, document]),
  [MERGED, merged],
];

const options = await resolveConfig('package.json');
const different = [];
for (const [file, document] of files) {
  const text = await format(JSON.stringify(document), { ...options, parser: 'json' });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  different.push(file);
  if (!check) {
    mkdirSync('deploy/docs', { recursive: true });
    writeFileSync(file, text);
  }
}
if (check && different.length > 0) {
  process.stderr.write(`not what the code says: ${different.join(', ')}; run npm run openapi\n`);
  process.exit(1);
}
const faulty = faultyExamples(JSON.parse(JSON.stringify(merged)));
if (faulty.length > 0) {
  process.stderr.write(`${faulty.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`${files.length} documents, ${different.length} ${check ? 'differ' : 'written'}\n`);
process.exit(0);
