import { isUtf8 } from 'node:buffer';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance } from 'fastify';

export const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DEPTH = 16;

/** Reads JSON bodies: at most 1 MiB, at most 16 levels, UTF-8, no `__proto__`, an object or nothing. */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => {
      try {
        if (!isUtf8(body as Buffer)) throw new Refusal('http.body-malformed');
        done(null, parseBody(body.toString()));
      } catch (error) {
        done(error as Error, undefined);
      }
    },
  );
}

/** @throws Refusal `http.body-malformed` or `http.body-too-deep`. */
export function parseBody(text: string): unknown {
  if (text.trim() === '') return {};
  if (depthOf(text) > MAX_DEPTH) throw new Refusal('http.body-too-deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('http.body-malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || reachesPrototype(text, value))
    throw new Refusal('http.body-malformed');
  return value;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys are looked through only where the text may hold such a one, also written with escapes. */
const reachesPrototype = (text: string, value: object): boolean =>
  /__proto__|constructor|prototype|\\u00/.test(text) && hasForbiddenKey(value);

const hasForbiddenKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(inner));

/** Deepest nesting, counted on the text, before anything is built from it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x7b || sign === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
  return deepest;
}
