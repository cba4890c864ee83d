import type { ProblemTexts } from './texts/languages.ts';

/**
 * What kind of refusal a problem is. `libs/http` alone knows which HTTP status each kind becomes, so that
 * domain code never mentions one.
 */
export type ProblemKind =
  | 'MALFORMED'
  | 'INVALID'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'PRECONDITION_REQUIRED'
  | 'UNPROCESSABLE'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_MANY'
  | 'HEADER_TOO_LARGE'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'UPSTREAM'
  | 'UPSTREAM_TIMEOUT'
  | 'UNEXPECTED';

/**
 * One entry of the catalogue: the kind, and what is told of it in English. Its Vietnamese and Khmer texts stand in
 * `texts/vi` and `texts/km`; `tools/problem-codes.mjs` fails on a code that lacks one.
 */
export interface ProblemDefinition extends ProblemTexts {
  readonly kind: ProblemKind;
}

/** Codes of one service, each `<service>.<subject>.<what>`, to their definitions. */
export type ProblemCatalogue<Code extends string = string> = Readonly<Record<Code, ProblemDefinition>>;

const catalogue = new Map<string, ProblemDefinition>();

/**
 * Adds codes to the catalogue and returns them typed. A code is stable for ever: clients branch on it.
 * @throws Error when a code is defined twice with different meanings.
 */
export function defineProblems<const Code extends string>(
  problems: ProblemCatalogue<Code>,
): ProblemCatalogue<Code> {
  for (const [code, definition] of Object.entries<ProblemDefinition>(problems)) {
    const known = catalogue.get(code);
    if (known && known !== definition && known.title !== definition.title)
      throw new Error(`problem ${code} is defined twice`);
    catalogue.set(code, definition);
  }
  return problems;
}

/** The definition of a code. @throws Error for a code that nobody defined. */
export function problemOf(code: string): ProblemDefinition {
  const definition = catalogue.get(code);
  if (!definition) throw new Error(`problem ${code} is not in the catalogue`);
  return definition;
}

/** Every code defined so far, for the documentation. */
export function allProblems(): ReadonlyMap<string, ProblemDefinition> {
  return catalogue;
}
