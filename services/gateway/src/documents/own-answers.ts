import { PROBLEM_MEDIA_TYPE, problemContent, problemExample, STATUS } from '@onegate/http';
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
  readonly content?: Readonly<Record<string, { readonly examples?: object }>>;
}

/** One of each, for the answers to name. */
export const ownExamples = (): Record<string, unknown> =>
  Object.fromEntries(CODES.map((code) => [code, problemExample(code)]));

/** An operation of a service, with the answers that the gateway may give in its place. */
export function withOwnAnswers(operation: unknown): unknown {
  const { responses, ...rest } = operation as { responses?: Readonly<Record<string, Answer>> };
  const all: Record<string, unknown> = { ...responses };
  for (const code of CODES) {
    const { kind, title } = problemOf(code);
    const status = String(STATUS[kind]);
    all[status] = withCode(all[status] as Answer | undefined, code, title);
  }
  return { ...rest, responses: all };
}

function withCode(documented: Answer | undefined, code: string, title: string): unknown {
  const { schema, examples } = problemContent([code])[PROBLEM_MEDIA_TYPE];
  const others = documented?.content?.[PROBLEM_MEDIA_TYPE]?.examples;
  return {
    description: [...(documented?.description ? [documented.description] : []), `\`${code}\`: ${title}`].join(
      '. ',
    ),
    content: { [PROBLEM_MEDIA_TYPE]: { schema, examples: { ...others, ...examples } } },
  };
}
