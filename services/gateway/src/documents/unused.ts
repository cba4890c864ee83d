import type { ApiDocument } from './document.ts';

const REF = /"#\/components\/(schemas|examples)\/([^"]+)"/g;

/** The document without the schemas and examples that only operations left out of it had named. */
export function withoutUnused(document: ApiDocument): ApiDocument {
  const components = document.components ?? {};
  const used = new Set<string>();
  const open = [...namesIn(document.paths)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    const [kind = '', part = ''] = name.split(' ');
    open.push(...namesIn(components[kind]?.[part]));
  }
  const kept = (kind: string) =>
    Object.fromEntries(
      Object.entries(components[kind] ?? {}).filter(([name]) => used.has(`${kind} ${name}`)),
    );
  return {
    ...document,
    components: { ...components, schemas: kept('schemas'), examples: kept('examples') },
  };
}

const namesIn = (part: unknown): string[] =>
  part === undefined
    ? []
    : [...JSON.stringify(part).matchAll(REF)].map(([, kind, name]) => `${kind} ${name}`);
