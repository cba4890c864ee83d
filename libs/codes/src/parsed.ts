/**
 * What reading a code gives: its parts and what is odd about it (a warning never rejects), or why the text
 * is no such code at all.
 */
export type Parsed<Parts, Warning extends string, Fault extends string> =
  (Parts & { readonly ok: true; readonly warnings: readonly Warning[] }) | Failed<Fault>;

/** The text is no such code. */
export interface Failed<Fault extends string> {
  readonly ok: false;
  /** At least one. Stable, lower case, `<subject>.<what>`. */
  readonly faults: readonly [Fault, ...Fault[]];
}

/** A reading that failed for one reason. */
export function failed<Fault extends string>(fault: Fault): Failed<Fault> {
  return { ok: false, faults: [fault] };
}
