import { problemOf, type ProblemDefinition } from './problem.ts';
import type { Parameters } from './texts/fill.ts';

/** One faulty field of the input. */
export interface Fault {
  /** Stable, e.g. `validation.hs-code`. */
  readonly code: string;
  /** Where: a JSON Pointer (RFC 6901) into the body, or `query/<name>`, `header/<name>`, `path/<name>`. */
  readonly field: string;
  /** In English. Other languages have theirs in `texts/`, by the code. */
  readonly message: string;
  /** The value refused, where showing it is harmless. */
  readonly value?: unknown;
  /** What the messages of other languages put in, e.g. `{ max: 35 }`; not part of the answer. */
  readonly params?: Parameters;
}

export interface RefusalDetails {
  /** What the code's `detail` template puts in to say what happened this time; without personal data. */
  readonly params?: Parameters;
  readonly faults?: readonly Fault[];
  /** Further members of the problem document, e.g. `{ allowedActions: ['claim'] }`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** The caller was denied, and the answer does not even say that there is something: it is audited like any denial. */
  readonly hidden?: boolean;
}

/** An expected failure: nothing was changed, and the caller is told why by a stable code. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(code: string, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  /** What the catalogue says of the code. @throws Error for a code that nobody defined. */
  get definition(): ProblemDefinition {
    return problemOf(this.code);
  }
}
