import { clearanceLinks } from './clearance.ts';
import { declarationLinks } from './declarations.ts';
import { inspectionLinks } from './inspections.ts';
import type { Follow, Links } from './link.ts';
import { logisticsLinks } from './logistics.ts';
import { operationsLinks } from './operations.ts';
import { registerLinks } from './register.ts';

/** Every step from one operation to the next, over all services. */
export const LINKS: Links = {
  ...declarationLinks,
  ...inspectionLinks,
  ...logisticsLinks,
  ...clearanceLinks,
  ...registerLinks,
  ...operationsLinks,
};

interface Described {
  readonly operationId?: string;
  readonly requestBody?: {
    readonly content?: Readonly<Record<string, { readonly example?: unknown; readonly examples?: Examples }>>;
  };
  readonly responses?: Readonly<Record<string, object>>;
}

type Examples = Readonly<Record<string, { readonly value?: unknown }>>;
type Operations = ReadonlyMap<string | undefined, Described>;
type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Puts on each successful answer what may follow on it, as far as the operations are there. */
export function withLinks(paths: Paths): Record<string, Record<string, unknown>> {
  const operations = Object.values(paths).flatMap((item) => Object.values(item) as Described[]);
  const known = new Map(operations.map((operation) => [operation.operationId, operation]));
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [method, linked(operation as Described, known)]),
      ),
    ]),
  );
}

function linked(operation: Described, known: Operations): Described {
  const follows = (LINKS[operation.operationId ?? ''] ?? []).filter(({ operationId }) =>
    known.has(operationId),
  );
  if (follows.length === 0) return operation;
  const links = Object.fromEntries(follows.map((link) => [link.operationId, whole(link, known)]));
  return {
    ...operation,
    responses: Object.fromEntries(
      Object.entries(operation.responses ?? {}).map(([status, answer]) => [
        status,
        status.startsWith('2') ? { ...answer, links } : answer,
      ]),
    ),
  };
}

/** The body of a link is the example of the operation with what is other than there. */
function whole(link: Follow, known: Operations): Follow {
  if (!link.requestBody) return link;
  const media = known.get(link.operationId)?.requestBody?.content?.['application/json'];
  const [named] = Object.values(media?.examples ?? {});
  const example = media?.example ?? named?.value ?? {};
  return { ...link, requestBody: { ...example, ...link.requestBody } };
}
