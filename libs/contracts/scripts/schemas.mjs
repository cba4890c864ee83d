/** Finds every schema of the library: src/<domain>/<name>/v<n>.schema.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const SRC = new URL('../src/', import.meta.url);
export const PIECES = 'pieces';

const folders = (path) =>
  readdirSync(new URL(path, SRC), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const json = (path) => JSON.parse(readFileSync(new URL(path, SRC), 'utf8'));

/** One schema file with all that stands beside it. */
export function schemaFiles() {
  return folders('.').flatMap((domain) => folders(`${domain}/`).flatMap((name) => versionsOf(domain, name)));
}

function versionsOf(domain, name) {
  const folder = `${domain}/${name}/`;
  return readdirSync(new URL(folder, SRC))
    .map((file) => /^v(\d+)\.schema\.json$/.exec(file)?.[1])
    .filter((version) => version !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
    .map((version) => read(domain, name, version, `${folder}v${version}`));
}

function read(domain, name, version, path) {
  const schema = json(`${path}.schema.json`);
  const urn = `urn:onegate:schema:${domain}:${name}:v${version}`;
  if (schema.$id !== urn) throw new Error(`${path}.schema.json: $id must be ${urn}`);
  const sample = existsSync(new URL(`${path}.sample.json`, SRC)) ? json(`${path}.sample.json`) : undefined;
  return { domain, name, version, path, urn, schema, sample, typeName: typeNameOf(domain, schema, version) };
}

const typeNameOf = (domain, { title }, version) =>
  domain === PIECES && version === 1 ? title : `${title}V${version}`;
