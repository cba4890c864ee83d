import { clearanceLinks } from './clearance.ts';
import { declarationLinks } from './declarations.ts';
import { inspectionLinks } from './inspections.ts';
import type { Links } from './link.ts';
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
  readonly responses?: Readonly<Record<string, object>>;
}

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Puts on each successful answer what may follow on it, as far as the operations are there. */
export function withLinks(paths: Paths): Record<string, Record<string, unknown>> {
  const operations = Object.values(paths).flatMap((item) => Object.values(item) as Described[]);
  const known = new Set(operations.map(({ operationId }) => operationId));
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [method, linked(operation as Described, known)]),
      ),
    ]),
  );
}

function linked(operation: Described, known: ReadonlySet<string | undefined>): Described {
  const follows = (LINKS[operation.operationId ?? ''] ?? []).filter(({ operationId }) =>
    known.has(operationId),
  );
  if (follows.length === 0) return operation;
  const links = Object.fromEntries(follows.map((link) => [link.operationId, link]));
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
