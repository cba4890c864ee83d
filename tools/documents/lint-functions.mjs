/** What the rules of our own ask of a document. Each gets a part of it and says what is wrong, or nothing. */
import { operationsOf } from './document.ts';

const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
/** Keys that are codes of a closed list themselves, e.g. the days of a week. */
const CODE = /^[A-Z][A-Z0-9_]*$/;
const HEADER = /^[A-Z][a-z]*(-[A-Z][a-z]*)*$/;
const PROBLEM = 'application/problem+json';

const fault = (message, path) => ({ message, ...(path && { path }) });
const own = (object) => Object.entries(object ?? {});

/** Who is let in: the roles of the policy table, or everyone where the operation is for the public. */
export function securityOf(operation, _options, { path }) {
  const open = operation.security === undefined || operation.security.length === 0;
  if (open) {
    const refused = Object.keys(operation.responses ?? {}).filter((status) =>
      ['401', '403'].includes(status),
    );
    return refused.length > 0
      ? [fault(`answers ${refused.join(' and ')}, but names no way to log in`, path)]
      : [];
  }
  const scopes = operation.security.flatMap((way) => way.oidc ?? []);
  return scopes.length > 0 ? [] : [fault('must name the roles that may call it as scopes of `oidc`', path)];
}

/** Refusals: what every caller of such an operation may be told, and in one form. */
export function problemAnswers(operation, { method }, { path }) {
  const statuses = Object.keys(operation.responses ?? {});
  const secured = (operation.security ?? []).length > 0;
  const wanted = [
    '422',
    '503',
    ...(secured ? ['401', '403'] : []),
    ...(method === 'get' ? [] : ['400', '415']),
  ];
  const missing = wanted.filter((status) => !statuses.includes(status));
  const other = statuses.filter(
    (status) => Number(status) >= 400 && !operation.responses[status].content?.[PROBLEM]?.schema,
  );
  return [
    ...(missing.length > 0 ? [fault(`does not say when it answers ${missing.join(', ')}`, path)] : []),
    ...other.map((status) =>
      fault(`${status} is not answered as ${PROBLEM}`, [...path, 'responses', status]),
    ),
  ];
}

export function exampleOfEach(content, _options, { path }) {
  return own(content)
    .filter(([, media]) => media.example === undefined && own(media.examples).length === 0)
    .map(([type]) => fault(`has no example of ${type}`, [...path, type]));
}

/** Every list is paged in the same words: `after` and `limit` in, `next` out. */
export function paging(operation, _options, { path, documentInventory }) {
  const query = new Map(
    (operation.parameters ?? [])
      .filter((one) => one.in === 'query')
      .map((one) => [one.name, one.schema ?? {}]),
  );
  const schema = operation.responses?.['200']?.content?.['application/json']?.schema;
  const name = schema?.$ref?.split('/').at(-1);
  const answer = name ? documentInventory.unresolved.components?.schemas?.[name] : schema;
  const next = answer?.properties?.next !== undefined;
  if (!next && !query.has('after')) return [];
  const { type, minimum, maximum } = query.get('limit') ?? {};
  return [
    ...(next ? [] : [fault('takes `after`, but its answer has no `next`', path)]),
    ...(query.get('after')?.type === 'string'
      ? []
      : [fault('answers `next`, but takes no cursor `after`', path)]),
    ...(type === 'integer' && minimum >= 1 && maximum <= 500
      ? []
      : [fault('must take a whole number `limit` from 1 to at most 500', path)]),
  ];
}

export function fieldNames(schema, _options, { path }) {
  return Object.keys(schema.properties ?? {})
    .filter((name) => !CAMEL.test(name) && !CODE.test(name))
    .map((name) => fault(`${name} is not in camelCase`, [...path, 'properties', name]));
}

export function parameterNames(parameter, _options, { path }) {
  const form = parameter.in === 'header' ? HEADER : CAMEL;
  return form.test(parameter.name) ? [] : [fault(`${parameter.name} is not written as ${form}`, path)];
}

/** A name that another service has too would be changed by the merge: two services never share one by chance. */
export function schemaNames(schemas, { services }, { path }) {
  const seen = new Map();
  return Object.keys(schemas).flatMap((name) => {
    const prefix = services.find(
      (service) => name.startsWith(service) && schemas[name.slice(service.length)],
    );
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (prefix)
      return [
        fault(`${name}: two services call another thing ${name.slice(prefix.length)}`, [...path, name]),
      ];
    return twin ? [fault(`${name} differs from ${twin} by its capitals only`, [...path, name])] : [];
  });
}

/** Where an answer leads must be an operation of the document, told all that its address needs. */
export function links(document, _options, { path }) {
  const operations = operationsOf(document);
  const byId = new Map(operations.map(({ operation }) => [operation.operationId, operation]));
  return operations.flatMap(({ path: address, method, operation }) =>
    own(operation.responses).flatMap(([status, response]) =>
      own(response.links).flatMap(([name, link]) =>
        faultsOfLink(byId.get(link.operationId), link).map((message) =>
          fault(message, [...path, 'paths', address, method, 'responses', status, 'links', name]),
        ),
      ),
    ),
  );
}

function faultsOfLink(target, { operationId, parameters = {} }) {
  if (!target) return [`leads to ${operationId}, which is no operation`];
  const known = target.parameters ?? [];
  const needed = known.filter((one) => one.in === 'path').map((one) => one.name);
  return [
    ...needed
      .filter((name) => parameters[name] === undefined)
      .map((name) => `does not say the ${name} of ${operationId}`),
    ...Object.keys(parameters)
      .filter((name) => !known.some((one) => one.name === name))
      .map((name) => `names ${name}, which ${operationId} does not take`),
  ];
}
