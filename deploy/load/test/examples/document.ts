/** What a walk through the examples of a document reads of it. */
export interface Link {
  readonly operationId: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
}

export interface Step {
  readonly id: string;
  readonly policy: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: { readonly example?: unknown };
  }[];
  /** The documented examples of the request, the usual one first; none where it has no body. */
  readonly bodies: readonly Example[];
  readonly links: readonly Link[];
}

export interface Example {
  /** As the document calls it; empty for the only one. */
  readonly name: string;
  readonly value: unknown;
}

/** What is to be done: an operation by one of its examples. */
export const doing = (id: string, example = ''): string => (example === '' ? id : `${id} (${example})`);

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

interface Described {
  readonly operationId: string;
  readonly 'x-policy': string;
  readonly parameters?: Step['parameters'];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly links?: Readonly<Record<string, Link>> }>>;
}

export interface Paths {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

export const stepsOf = ({ paths }: Paths): Step[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      id: operation.operationId,
      policy: operation['x-policy'],
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
      bodies: examplesOf(operation.requestBody?.content['application/json']),
      links: Object.values(operation.responses).flatMap(({ links }) => Object.values(links ?? {})),
    })),
  );

/** The first of several is the usual one and needs no name. */
const examplesOf = ({ example, examples = {} }: Media = {}): Example[] =>
  example === undefined
    ? Object.entries(examples).map(([name, { value }], place) => ({ name: place === 0 ? '' : name, value }))
    : [{ name: '', value: example }];

/**
 * The steps that lead to one, itself among them, and how far each is from it. Where none leads, its own examples are all
 * that it needs.
 */
export function wayTo(steps: readonly Step[], goal: string): ReadonlyMap<string, number> {
  const way = new Map([[goal, 0]]);
  for (let far = 1, size = 0; size !== way.size; far++) {
    size = way.size;
    const nearer = new Set(way.keys());
    for (const { id, links } of steps)
      if (!way.has(id) && links.some(({ operationId }) => nearer.has(operationId))) way.set(id, far);
  }
  return way;
}

/** How many steps lead to it at least; what is far away takes much along. */
export function distances(steps: readonly Step[]): ReadonlyMap<string, number> {
  const led = new Set(steps.flatMap(({ links }) => links.map(({ operationId }) => operationId)));
  const found = new Map(steps.filter(({ id }) => !led.has(id)).map(({ id }) => [id, 0]));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, links } of steps) {
      const distance = found.get(id);
      if (distance === undefined) continue;
      for (const { operationId } of links) if (!found.has(operationId)) found.set(operationId, distance + 1);
    }
  }
  return found;
}
