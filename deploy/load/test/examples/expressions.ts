/** What an answer, and the request that it was given to, give to those that follow. */
export interface Given {
  readonly body: unknown;
  readonly etag: string | undefined;
  /** Of the request's address. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const POINTER = /^\$response\.body#(\/.*)$/;
const IN_PATH = /^\$request\.path\.(\w+)$/;
const EMBEDDED = /\{(\$[^}]+)\}/g;

/** Thrown where an answer does not have what a link takes from it: there is nothing to follow. */
export class NothingThere extends Error {}

/**
 * The value of a runtime expression (OpenAPI 3.1), or of a value with expressions inside of it.
 * @throws NothingThere
 */
export function evaluate(value: unknown, given: Given): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('$')) return expression(value, given);
    return value.replaceAll(EMBEDDED, (_all, inner: string) => String(expression(inner, given)));
  }
  if (Array.isArray(value)) return value.map((part) => evaluate(part, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, evaluate(part, given)]));
}

function expression(text: string, { body, etag, parameters }: Given): unknown {
  const pointer = POINTER.exec(text)?.[1];
  const asked = IN_PATH.exec(text)?.[1];
  const found = pointer !== undefined ? at(body, pointer) : asked !== undefined ? parameters?.[asked] : etag;
  if (found === undefined || found === null) throw new NothingThere(text);
  return found;
}

const at = (body: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], body);

const SECOND = '#/items/1/';
/** Pairs grow with the square of a list. */
const MOST_PAIRED = 6;

/**
 * What is true of the first of a list is true of each: the answer as it would be with another one first, and, for a
 * link that names the second as well, with each other one second.
 */
export function eachFirst(body: unknown, link: object = {}): unknown[] {
  const items = (body as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return [body];
  const withItems = (some: readonly unknown[]) => ({ ...(body as object), items: some });
  if (!JSON.stringify(link).includes(SECOND)) return items.map((item) => withItems([item]));
  const few = items.slice(0, MOST_PAIRED);
  return few.flatMap((first) =>
    few.filter((one) => one !== first).map((second) => withItems([first, second])),
  );
}
