import type { ProblemKind } from '@onegate/problems';

/** The one place that knows which HTTP status a kind of problem is. */
export const STATUS: Readonly<Record<ProblemKind, number>> = {
  MALFORMED: 400,
  INVALID: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  TIMEOUT: 408,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE: 422,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY: 429,
  HEADER_TOO_LARGE: 431,
  UNEXPECTED: 500,
  UPSTREAM: 502,
  UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
};
