import { defineProblems } from '@onegate/problems';

export const registerProblems = defineProblems({
  'clearance.register.refused': {
    kind: 'INVALID',
    title: 'The change does not fit into the register',
    remedy:
      'See `errors`: each names the place in the request and what stands against it. Nothing was written.',
  },
  'clearance.register.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such entry that stands or is planned',
    remedy: 'What is over stays as it was. Read the list again.',
  },
  'clearance.register.unit-not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such unit',
    remedy: 'See `GET /v1/units` for the units.',
  },
  'clearance.shift-change.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such shift change',
    remedy: 'See the list of shift changes.',
  },
  'clearance.shift-change.leader': {
    kind: 'FORBIDDEN',
    title: 'Only the leader of a shift or the head offers files of others',
    remedy: 'Name yourself as `officer`, or ask your leader.',
  },
  'clearance.shift-change.refused': {
    kind: 'INVALID',
    title: 'The files cannot be offered like this',
    remedy:
      'See `errors`: each names the place in the request and what stands against it. Nothing was offered.',
  },
  'clearance.gate.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is no such gate',
    remedy: 'Check the code of the gate.',
  },
  'clearance.time-limits.not-yet': {
    kind: 'NOT_FOUND',
    title: 'The gate had no time limits yet at that instant',
    remedy: 'See the versions of its time limits for the first.',
  },
  'clearance.register.not-yet': {
    kind: 'NOT_FOUND',
    title: 'The unit did not stand at that instant',
    remedy: 'See `GET /v1/units?at=` for the units of that time.',
  },
});
