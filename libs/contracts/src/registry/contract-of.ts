import { samples } from '../generated/samples.ts';
import { schemas } from '../generated/schemas.ts';
import type { FactName } from '../facts/fact.ts';
import { type Domain, topicOf } from '../topics/topics.ts';
import type { Contract, ContractVersion } from './contracts.ts';
import type { FactRow } from './fact-row.ts';
import { dataschemaOf, typeOf } from './names.ts';

/** Puts together what folder and row say about a fact. */
export function contractOf(domain: Domain, name: string, row: FactRow): Contract {
  const versions = versionsOf(domain, name);
  const version = Object.keys(versions).length;
  const topic = topicOf(domain);
  return {
    name: name as FactName,
    domain,
    topic: topic.name,
    owner: row.owner ?? topic.owner,
    description: String(versions[version]?.schema['description']),
    version,
    versions,
    type: typeOf(domain, name, version),
    dataschema: dataschemaOf(domain, name, version),
    requires: row.requires as readonly FactName[],
    upcasters: row.upcasters ?? {},
  };
}

function versionsOf(domain: Domain, name: string): Record<number, ContractVersion> {
  const versions: Record<number, ContractVersion> = {};
  for (let version = 1; ; version += 1) {
    const urn = dataschemaOf(domain, name, version);
    const schema = schemas[urn];
    const sample = samples[urn];
    if (!schema || !sample) return versions;
    versions[version] = { schema, sample };
  }
}
