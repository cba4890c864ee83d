import { type Answer, type Described, evaluate, type Link, type Operation } from './answer.ts';

/** What the console puts into the fields of an operation, so that it can be tried as it stands. */
export interface Filling {
  readonly path: string;
  readonly method: string;
  /** By the name of the parameter. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
}

/**
 * What an answer tells of the operations that may follow: those that its links name, and those on the same thing, whose
 * address begins as its own. PATCH gets the version that was read.
 */
export function fillingsOf(document: Described, answer: Answer): Filling[] {
  if (answer.status < 200 || answer.status > 299) return [];
  const found = find(document, answer);
  if (!found) return [];
  const { template, operation, names } = found;
  return [...ofSameThing(document, template, names, answer), ...ofLinks(document, operation, answer)];
}

interface Found {
  readonly template: string;
  readonly operation: Operation;
  /** Values of the parameters in the path. */
  readonly names: Readonly<Record<string, string>>;
}

function find(document: Described, { method, path }: Answer): Found | undefined {
  for (const [template, item] of Object.entries(document.paths)) {
    const operation = item[method.toLowerCase()];
    const names = operation && match(template, path);
    if (operation && names) return { template, operation, names };
  }
  return undefined;
}

function match(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined) names[name] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return names;
}

function ofSameThing(
  document: Described,
  template: string,
  names: Readonly<Record<string, string>>,
  { etag }: Answer,
): Filling[] {
  if (Object.keys(names).length === 0) return [];
  return Object.entries(document.paths)
    .filter(([path]) => path === template || path.startsWith(`${template}/`))
    .flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({
        path,
        method,
        parameters:
          etag !== undefined && method === 'patch' && path === template
            ? { ...names, 'If-Match': etag }
            : names,
      })),
    );
}

const ofLinks = (document: Described, { responses = {} }: Operation, answer: Answer): Filling[] =>
  Object.values(responses[answer.status]?.links ?? {}).flatMap((link) => {
    const place = placeOf(document, link.operationId);
    return place ? [{ ...place, ...valuesOf(link, answer) }] : [];
  });

function valuesOf(
  { parameters, requestBody }: Link,
  answer: Answer,
): Pick<Filling, 'parameters' | 'requestBody'> {
  const values = Object.entries(parameters ?? {}).map(
    ([name, value]) => [name, evaluate(value, answer)] as const,
  );
  const known = values.filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const body = evaluate(requestBody, answer);
  return {
    parameters: Object.fromEntries(known.map(([name, value]) => [name, String(value)])),
    ...(body !== undefined && { requestBody: body }),
  };
}

function placeOf(document: Described, operationId: string): Pick<Filling, 'path' | 'method'> | undefined {
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item))
      if (operation.operationId === operationId) return { path, method };
  return undefined;
}
