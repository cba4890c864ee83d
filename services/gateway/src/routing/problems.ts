import { defineProblems } from '@onegate/problems';

export const gatewayProblems = defineProblems({
  'gateway.upstream-away': {
    kind: 'UPSTREAM',
    title: 'The service behind this address does not answer',
    remedy: 'Try again with the same Idempotency-Key.',
  },
  'gateway.upstream-slow': {
    kind: 'UPSTREAM_TIMEOUT',
    title: 'The service behind this address did not answer in time',
    remedy: 'Try again with the same Idempotency-Key.',
  },
});
