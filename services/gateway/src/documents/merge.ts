import { API_VERSION } from '@onegate/http';
import { type ApiDocument, isInternal, METHODS } from './document.ts';
import { ownExamples, withOwnAnswers } from './own-answers.ts';
import { withLinks } from './links/with-links.ts';
import { withoutUnused } from './unused.ts';

const TAGS = [
  { name: 'enterprise', description: 'For declarants and carriers.' },
  { name: 'agency', description: 'For officers of the agencies and of the management board.' },
  { name: 'operations', description: 'For those who keep the platform running.' },
  { name: 'public', description: 'For everyone.' },
];

/**
 * One document out of those of all services. Schemas of the same name but different content get the name of their
 * service in front; what a service keeps to itself (`/health`, `/metrics`, internal operations) stays out.
 */
export function mergeDocuments(documents: ReadonlyMap<string, ApiDocument>): ApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  const components: Record<string, Record<string, unknown>> = { examples: ownExamples() };
  for (const [service, document] of documents) {
    const renamed = withOwnNames(service, document, components['schemas'] ?? {});
    for (const [kind, entries] of Object.entries(renamed.components ?? {}))
      components[kind] = { ...components[kind], ...entries };
    for (const [path, item] of Object.entries(renamed.paths)) {
      if (path.startsWith('/v1/')) paths[path] = { ...paths[path], ...offered(item) };
    }
  }
  return withoutUnused({
    openapi: '3.1.0',
    info: {
      title: 'OneGate',
      version: API_VERSION,
      description:
        'The digital platform of a land border gate: one shared record per shipment, one point of responsibility.',
    },
    paths: withLinks(
      Object.fromEntries(Object.entries(paths).filter(([, item]) => Object.keys(item).length > 0)),
    ),
    components,
    tags: TAGS,
  });
}

const offered = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    METHODS.filter((method) => item[method] !== undefined && !isInternal(item[method])).map((method) => [
      method,
      withOwnAnswers(item[method]),
    ]),
  );

function withOwnNames(
  service: string,
  document: ApiDocument,
  taken: Readonly<Record<string, unknown>>,
): ApiDocument {
  const schemas = document.components?.['schemas'] ?? {};
  const clashes = Object.keys(schemas).filter(
    (name) => name in taken && JSON.stringify(taken[name]) !== JSON.stringify(schemas[name]),
  );
  if (clashes.length === 0) return document;
  const prefix = service.charAt(0).toUpperCase() + service.slice(1);
  const text = clashes.reduce(
    (json, name) =>
      json.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${prefix}${name}"`),
    JSON.stringify(document),
  );
  const renamed = JSON.parse(text) as ApiDocument;
  const entries = Object.entries(renamed.components?.['schemas'] ?? {}).map(([name, schema]) => [
    clashes.includes(name) ? `${prefix}${name}` : name,
    schema,
  ]);
  return {
    ...renamed,
    components: { ...renamed.components, schemas: Object.fromEntries(entries) as Record<string, unknown> },
  };
}
