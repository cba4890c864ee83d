import { defineProblems } from '@onegate/problems';

export const authProblems = defineProblems({
  'auth.token-missing': {
    kind: 'UNAUTHENTICATED',
    title: 'No access token',
    remedy: 'Send `Authorization: Bearer <access token>`.',
  },
  'auth.token-invalid': {
    kind: 'UNAUTHENTICATED',
    title: 'The access token is not valid',
    detail: 'The access token was refused: {reason}.',
    remedy: 'Get a new token from the issuer.',
  },
  'auth.issuer-away': {
    kind: 'UNAVAILABLE',
    title: 'The identity provider cannot be reached',
    remedy: 'Try again in a moment.',
  },
  'auth.claims-missing': {
    kind: 'FORBIDDEN',
    title: 'The access token does not say enough of you',
    detail: 'The access token has no claim {claims}.',
    remedy: 'Ask the operator to let the issuer give that claim, or to set the name under which it does.',
  },
  'auth.forbidden': {
    kind: 'FORBIDDEN',
    title: 'Your role may not do this',
    remedy: 'Ask a person whose role and agency may.',
  },
  'auth.acting-for.invalid': {
    kind: 'INVALID',
    title: 'What says in whose name you act is not right',
    remedy:
      'Name one enterprise by its key in `Onegate-Acting-For`; `Onegate-Paper`, letters outside ASCII with per cent signs, goes with it at the counter of the management board alone.',
  },
  'auth.acting-for.none': {
    kind: 'FORBIDDEN',
    title: 'You may not act in the name of this enterprise now',
    remedy:
      'Ask it for a mandate that is in force; the counter acts only for active enterprises that the register says are served there.',
  },
  'auth.acting-for.scope': {
    kind: 'FORBIDDEN',
    title: 'The mandate does not cover this',
    remedy: 'Ask the principal for a mandate with that scope.',
  },
  'auth.acting-for.paper-missing': {
    kind: 'INVALID',
    title: 'The counter must name what the enterprise signed',
    remedy: 'Name the paper in `Onegate-Paper`.',
  },
  'auth.officer.not-a-machine': {
    kind: 'FORBIDDEN',
    title: 'Only a machine of an agency acts for an officer',
    remedy: 'Leave out `Onegate-Officer`, or use the token of the agency’s own system.',
  },
  'auth.officer.not-on-duty': {
    kind: 'FORBIDDEN',
    title: 'The register has no such officer of this agency on duty now',
    remedy: 'Name in `Onegate-Officer` the officer who decided, as the register and the roster have them.',
  },
  'auth.not-yours': {
    kind: 'FORBIDDEN',
    title: 'This belongs to another enterprise, agency or gate',
    remedy: 'Ask the one that it belongs to, or correct the identifier.',
  },
});
