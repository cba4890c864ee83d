/** What one limit says of one request. */
export interface Count {
  readonly policy: 'client' | 'address' | 'tracking';
  /** Requests per window. */
  readonly quota: number;
  readonly remaining: number;
  /** Milliseconds until the window ends. */
  readonly resetMs: number;
  readonly over: boolean;
}

/** Seconds of one window. */
export const WINDOW = 1;

/** The fields of draft-ietf-httpapi-ratelimit-headers: structured lists (RFC 9651) of limits and what is left of each. */
export const rateLimitFields = (
  counts: readonly Count[],
): Record<'RateLimit-Policy' | 'RateLimit', string> => ({
  'RateLimit-Policy': counts.map(({ policy, quota }) => `"${policy}";q=${quota};w=${WINDOW}`).join(', '),
  RateLimit: counts
    .map(({ policy, remaining, resetMs }) => `"${policy}";r=${remaining};t=${secondsOf(resetMs)}`)
    .join(', '),
});

/** Whole seconds after which trying again makes sense; undefined when nothing is exceeded. */
export function retryAfter(counts: readonly Count[]): number | undefined {
  const exceeded = counts.filter(({ over }) => over);
  return exceeded.length === 0
    ? undefined
    : Math.max(1, ...exceeded.map(({ resetMs }) => secondsOf(resetMs)));
}

const secondsOf = (milliseconds: number): number => Math.ceil(Math.max(0, milliseconds) / 1000);
