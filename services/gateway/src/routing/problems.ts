import { defineProblems } from '@onegate/problems';

const AGAIN = 'Try again with the same Idempotency-Key.';

export const gatewayProblems = defineProblems({
  'gateway.upstream-away': {
    kind: 'UPSTREAM',
    title: 'The service behind this address does not answer',
    remedy: AGAIN,
  },
  'gateway.upstream-slow': {
    kind: 'UPSTREAM_TIMEOUT',
    title: 'The service behind this address did not answer in time',
    remedy: AGAIN,
  },
  'gateway.too-many-requests': {
    kind: 'TOO_MANY',
    title: 'More requests in this second than are allowed',
    remedy: 'Wait as long as Retry-After says. RateLimit says how many requests are left.',
  },
  'gateway.overloaded': {
    kind: 'UNAVAILABLE',
    title: 'There is more to do than can be done at this moment',
    remedy: 'Wait as long as Retry-After says, then try again with the same Idempotency-Key.',
  },
});
