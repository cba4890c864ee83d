/** CloudEvents `type` of a fact. */
export const typeOf = (domain: string, name: string, version: number): string =>
  `onegate.${domain}.${name}.v${version}`;

/** URN of the schema of a fact. */
export const dataschemaOf = (domain: string, name: string, version: number): string =>
  `urn:onegate:schema:${domain}:${name.replace('.', '-')}:v${version}`;

const TYPE = /^onegate\.([a-z]+)\.([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)\.v([1-9]\d{0,5})$/;

/** The parts of a CloudEvents `type`; undefined when it is not one of OneGate's. */
export function parseType(type: string): { domain: string; name: string; version: number } | undefined {
  const [, domain, name, version] = TYPE.exec(type) ?? [];
  if (domain === undefined || name === undefined) return undefined;
  return { domain, name, version: Number(version) };
}
