/** Errors of the language itself: what they say names code, not data. */
const OWN_WORDS = new Set(['TypeError', 'ReferenceError', 'AssertionError']);

/**
 * What may be logged of a failure: class, code and places in the code. What drivers and parsers say quotes the values
 * that they stumbled over (`invalid input syntax for type date: "…"`), so it is left out. A text is one that
 * our own code chose to log.
 */
export function describeFailure(error: unknown): unknown {
  if (!Error.isError(error)) return typeof error === 'string' ? error : { name: typeof error };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  const cause: unknown = error.cause;
  return {
    name: error.name,
    code,
    constraint,
    table,
    ...(OWN_WORDS.has(error.name) && { message: error.message }),
    places: placesOf(error),
    ...(cause !== undefined && { cause: describeFailure(cause) }),
  };
}

/** The stack without its head, which repeats the message. */
const placesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
