/** One faulty field of what was sent. */
export interface Fault {
  readonly code: string;
  /** A JSON Pointer into the body, or `query/<name>`. */
  readonly field: string;
  readonly message: string;
}

/** A refusal as RFC 9457 has it. Branch on `code`; it is stable. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Names the request, by its correlation id. */
  readonly instance?: string;
  readonly code: string;
  /** What the caller can do. */
  readonly remedy?: string;
  readonly errors?: readonly Fault[];
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string';

/** OneGate refused: nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** Stable code of the problem, empty when the answer was none of ours. */
  readonly code: string;
  readonly problem: Problem | undefined;

  constructor(what: string, status: number, answer: unknown) {
    const problem = isProblem(answer) ? answer : undefined;
    const faults = (problem?.errors ?? []).map(({ field, message }) => `${field} ${message}`).join('; ');
    super([`${what}: ${status}`, problem?.code, problem?.detail, faults].filter(Boolean).join(' '));
    this.status = status;
    this.code = problem?.code ?? '';
    this.problem = problem;
  }
}
