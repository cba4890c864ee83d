/**
 * Writes `src/generated/paths.ts`: every path of the merged document with its parameters, bodies and answers. Headers are
 * left out: keys, versions and waiting are the client's business. Every refusal is the one problem document.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];
const REFUSED = {
  description: 'Refused: RFC 9457.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const document = JSON.parse(
  readFileSync(new URL('../../../deploy/docs/openapi.json', import.meta.url), 'utf8'),
);
for (const item of Object.values(document.paths)) {
  for (const operation of METHODS.map((method) => item[method]).filter(Boolean)) {
    operation.parameters = operation.parameters?.filter(({ in: place }) => place !== 'header');
    const done = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    operation.responses = { ...Object.fromEntries(done), default: REFUSED };
  }
}
delete document.components.examples;

const types = astToString(await openapiTS(document, { defaultNonNullable: false }));
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('paths.ts', folder), types);
