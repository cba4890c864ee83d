import { defineProblems } from '@onegate/problems';

export const messagingProblems = defineProblems({
  'messaging.parked.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such parked message',
    remedy: 'List the parked messages; it may have been released long ago.',
  },
  'messaging.parked.settled': {
    kind: 'CONFLICT',
    title: 'The message is not parked any more',
    remedy: 'Read it again: it was released or discarded meanwhile.',
  },
  'messaging.parked.reason-missing': {
    kind: 'INVALID',
    title: 'A message is discarded only with a reason',
    remedy: 'Say why nothing is lost by discarding it.',
  },
  'messaging.replay.not-allowed': {
    kind: 'CONFLICT',
    title: 'This service cannot be rebuilt from facts',
    remedy: 'Only projections without decisions of their own can begin at the first fact again.',
  },
});
