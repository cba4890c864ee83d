import { defineProblems } from '@onegate/problems';

export const httpProblems = defineProblems({
  'http.body-malformed': {
    kind: 'MALFORMED',
    title: 'The body is not valid JSON',
    remedy: 'Send one JSON object in UTF-8.',
  },
  'http.body-too-deep': {
    kind: 'MALFORMED',
    title: 'The body is nested too deeply',
    remedy: 'Nest at most 16 levels.',
  },
  'http.body-too-large': { kind: 'TOO_LARGE', title: 'The body is too large', remedy: 'Send at most 1 MiB.' },
  'http.media-type': {
    kind: 'UNSUPPORTED_MEDIA_TYPE',
    title: 'The media type is not supported',
    remedy: 'Send application/json.',
  },
  'http.not-found': {
    kind: 'NOT_FOUND',
    title: 'There is nothing at this address',
    remedy: 'See /openapi.json for the addresses that exist.',
  },
  'http.method-not-allowed': {
    kind: 'METHOD_NOT_ALLOWED',
    title: 'This address does not take this method',
    remedy: 'See the header Allow for the methods that it takes.',
  },
  'http.header-too-large': {
    kind: 'HEADER_TOO_LARGE',
    title: 'The headers are too large',
    remedy: 'Send at most 16 KiB of headers.',
  },
  'http.request-timeout': {
    kind: 'TIMEOUT',
    title: 'The request took too long to arrive',
    remedy: 'Send it again with the same Idempotency-Key.',
  },
  'http.bad-request': {
    kind: 'MALFORMED',
    title: 'The request cannot be read',
    remedy: 'Correct the form of the address and of the headers.',
  },
  'http.unexpected': {
    kind: 'UNEXPECTED',
    title: 'Something went wrong on our side',
    remedy: 'Try again with the same Idempotency-Key; if it stays, tell operations the correlation id.',
  },
  'http.unavailable': {
    kind: 'UNAVAILABLE',
    title: 'The service cannot answer now',
    remedy: 'Try again with the same Idempotency-Key.',
  },
  'http.validation': {
    kind: 'INVALID',
    title: 'Some fields are faulty',
    remedy: 'Correct every field named in `errors`.',
  },
  'http.idempotency-key-missing': {
    kind: 'MALFORMED',
    title: 'The Idempotency-Key header is missing',
    remedy: 'Send a new random key with each new command, the same key when repeating it.',
  },
  'http.idempotency-key-invalid': {
    kind: 'MALFORMED',
    title: 'The Idempotency-Key is not usable',
    remedy: 'Send 8 to 128 characters out of A–Z a–z 0–9 _ - : .',
  },
  'http.idempotency-key-reused': {
    kind: 'UNPROCESSABLE',
    title: 'The Idempotency-Key was used for another request',
    remedy: 'Use a new key for a new command.',
  },
  'http.command-in-flight': {
    kind: 'CONFLICT',
    title: 'The same command is still running',
    remedy: 'Repeat it in a moment.',
  },
  'http.if-match-missing': {
    kind: 'PRECONDITION_REQUIRED',
    title: 'The If-Match header is missing',
    remedy: 'Read the resource and send its ETag.',
  },
  'http.if-match-stale': {
    kind: 'PRECONDITION_FAILED',
    title: 'The resource has changed since you read it',
    remedy: 'Read it again and decide anew.',
  },
  'http.not-yet': {
    kind: 'UNAVAILABLE',
    title: 'The event asked for has not arrived here yet',
    remedy: 'Ask again in a moment.',
  },
});
