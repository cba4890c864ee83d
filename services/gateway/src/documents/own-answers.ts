import { PROBLEM_MEDIA_TYPE, STATUS } from '@onegate/http';
import { problemOf } from '@onegate/problems';
import '../routing/problems.ts';

/** What the gateway itself may answer, whatever the operation. */
const CODES = [
  'http.bad-request',
  'http.not-found',
  'gateway.too-many-requests',
  'gateway.overloaded',
  'gateway.upstream-away',
  'gateway.upstream-slow',
  'http.header-too-large',
] as const;

interface Answer {
  readonly description?: string;
}

/** An operation of a service, with the answers that the gateway may give in its place. */
export function withOwnAnswers(operation: unknown): unknown {
  const { responses, ...rest } = operation as { responses?: Readonly<Record<string, Answer>> };
  const all: Record<string, unknown> = { ...responses };
  for (const code of CODES) {
    const { kind, title } = problemOf(code);
    const status = String(STATUS[kind]);
    const documented = (all[status] as Answer | undefined)?.description;
    all[status] = {
      description: [...(documented ? [documented] : []), `\`${code}\`: ${title}`].join('. '),
      content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return { ...rest, responses: all };
}
