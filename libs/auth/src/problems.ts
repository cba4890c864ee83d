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
  'auth.forbidden': {
    kind: 'FORBIDDEN',
    title: 'Your role may not do this',
    remedy: 'Ask a person whose role and agency may.',
  },
  'auth.not-yours': {
    kind: 'FORBIDDEN',
    title: 'This belongs to another enterprise, agency or gate',
    remedy: 'Ask the one that it belongs to, or correct the identifier.',
  },
});
