import { allProblems, type ProblemTexts, textsOf } from '@onegate/problems';
import type { FastifyInstance } from 'fastify';
import { STATUS } from './status.ts';

/** One code of the catalogue, as `/problems.json` shows it. */
export interface ProblemEntry {
  readonly code: string;
  /** HTTP status that it is answered with. */
  readonly status: number;
  /** In English, as are `remedy` and `detail`. */
  readonly title: string;
  readonly remedy?: string;
  /** Template of what happened this time. */
  readonly detail?: string;
  /** The same in Vietnamese and Khmer. */
  readonly texts: Readonly<Record<'vi' | 'km', ProblemTexts>>;
}

/** Every code that this process may answer with, by name. */
export const problemEntries = (): ProblemEntry[] =>
  [...allProblems()]
    .map(([code, definition]) => {
      const { kind, ...english } = definition;
      const texts = { vi: textsOf(code, definition, 'vi'), km: textsOf(code, definition, 'km') };
      return { code, status: STATUS[kind], ...english, texts };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));

/** `/problems.json`: the gateway makes the page of all codes from those of all services. */
export function serveProblems(fastify: FastifyInstance): void {
  fastify.get('/problems.json', (_request, reply) =>
    reply.header('Content-Type', 'application/json').send(JSON.stringify(problemEntries())),
  );
}
