import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS, topicOf } from '../topics/topics.ts';
import { validation } from '../validation/validation.ts';
import { contracts, FACT_NAMES, isFactName } from './contracts.ts';
import { dataschemaOf, parseType } from './names.ts';

const SRC = join(__dirname, '..');

const foldersOf = (domain: string): string[] =>
  readdirSync(join(SRC, domain), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

describe('the library of facts', () => {
  it.each(TOPICS)('has a row for every folder of $domain, and a folder for every row', ({ domain }) => {
    const folders = foldersOf(domain).map((folder) => folder.replace('-', '.'));
    const rows = FACT_NAMES.filter((name) => contracts[name].domain === domain);
    expect(rows.toSorted()).toEqual(folders.toSorted());
  });

  it.each(FACT_NAMES)('has schema, sample and type of every version of %s', (name) => {
    const { domain, versions, version } = contracts[name];
    const folder = join(SRC, domain, name.replace('.', '-'));
    expect(version).toBeGreaterThan(0);
    for (const known of Object.keys(versions))
      for (const part of ['schema.json', 'sample.json', 'ts'])
        expect(existsSync(join(folder, `v${known}.${part}`))).toBe(true);
  });

  it.each(FACT_NAMES)('has samples of %s that are valid', (name) => {
    const { domain, versions } = contracts[name];
    for (const [version, { sample }] of Object.entries(versions))
      expect(validation().faults(dataschemaOf(domain, name, Number(version)), sample)).toEqual([]);
  });

  it.each(FACT_NAMES)('tells %s in the topic of its domain, under a type that can be read back', (name) => {
    const contract = contracts[name];
    expect(contract.topic).toBe(topicOf(contract.domain).name);
    expect(parseType(contract.type)).toEqual({ domain: contract.domain, name, version: contract.version });
    expect(contract.description.length).toBeGreaterThan(10);
  });

  it('has an upcaster from every version but the newest', () => {
    for (const name of FACT_NAMES) {
      const { version, upcasters } = contracts[name];
      expect(Object.keys(upcasters).map(Number)).toEqual(
        Array.from({ length: version - 1 }, (_, step) => step + 1),
      );
    }
  });

  it('knows what is a fact', () => {
    expect(isFactName('vehicle.admitted')).toBe(true);
    expect(isFactName('vehicle.stolen')).toBe(false);
    expect(isFactName('toString')).toBe(false);
  });
});
