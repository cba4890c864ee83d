/**
 * `npm run sbom [-- file]`: the software bill of materials (CycloneDX 1.5, JSON) of what runs in production: npm
 * packages as the lockfile pins them, and the servers that the embedded default brings. Default: sbom.cdx.json.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'sbom.cdx.json';
// With `--omit dev` npm also leaves out what others ask for as a peer (kafkajs, @nestjs/core): its marks are read instead.
const npm = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const bill = JSON.parse(execFileSync('npm', npm, { encoding: 'utf8', maxBuffer: 1 << 28 }));
bill.metadata.component.name = 'onegate';
bill.components = bill.components.filter((component) => !isForDevelopment(component));
const known = new Set(bill.components.map((component) => component['bom-ref']));
const brought = ['deploy/local/maven/kafka.pom.xml', 'deploy/local/maven/redis.pom.xml'].flatMap(artifactsOf);
bill.components.push(...brought);
bill.dependencies = bill.dependencies
  .filter(({ ref }) => known.has(ref) || ref === bill.metadata.component['bom-ref'])
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }));
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${bill.components.length} components written to ${file}\n`);

function isForDevelopment({ properties = [] }) {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
}

/** What a Maven project asks for directly, as components. */
function artifactsOf(pom) {
  const text = readFileSync(pom, 'utf8');
  const value = (part, name) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(part)?.[1];
  const resolved = (version) => version?.replace(/^\$\{(.+)\}$/, (all, name) => value(text, name) ?? all);
  return [...text.matchAll(/<dependency>([\s\S]*?)<\/dependency>/g)].map(([, part]) => {
    const [group, name, version] = [
      value(part, 'groupId'),
      value(part, 'artifactId'),
      resolved(value(part, 'version')),
    ];
    const purl = `pkg:maven/${group}/${name}@${version}`;
    return { 'bom-ref': purl, type: 'library', group, name, version, purl };
  });
}
