import { allProblems } from '@onegate/problems';
import type { FastifyInstance } from 'fastify';
import { STATUS } from './status.ts';

/** One code of the catalogue, as `/problems.json` shows it. */
export interface ProblemEntry {
  readonly code: string;
  /** HTTP status that it is answered with. */
  readonly status: number;
  readonly title: string;
  readonly remedy?: string;
}

/** Every code that this process may answer with, by name. */
export const problemEntries = (): ProblemEntry[] =>
  [...allProblems()]
    .map(([code, { kind, ...texts }]) => ({ code, status: STATUS[kind], ...texts }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));

/** `/problems.json`: the gateway makes the page of all codes from those of all services. */
export function serveProblems(fastify: FastifyInstance): void {
  fastify.get('/problems.json', (_request, reply) =>
    reply.header('Content-Type', 'application/json').send(JSON.stringify(problemEntries())),
  );
}
