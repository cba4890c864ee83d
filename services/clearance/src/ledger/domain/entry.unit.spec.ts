import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { canonicalBody, digestOfDisclosure, salted, seal } from './entry.ts';

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const HEAD = {
  recordId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  seq: 1,
  recordedAt: '2026-11-24T02:10:00.000Z',
  occurredAt: '2026-11-24T02:09:58.123Z',
  eventId: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90',
};

describe('an entry', () => {
  test('has the hash that anyone can recompute', () => {
    const type = {
      name: 'type',
      disclosed: ['c2FsdA', 'yard.entered'] as const,
      digest: digestOfDisclosure('c2FsdA', 'type', 'yard.entered'),
    };
    const first = seal(HEAD, [type], '');
    const disclosure = Buffer.from('["c2FsdA","type","yard.entered"]').toString('base64url');
    expect(first.body.digests).toEqual([sha256(disclosure).toString('base64url')]);
    expect(first.bytes.toString()).toBe(canonicalize(first.body));
    expect(first.hash).toEqual(sha256('onegate.entry.v1', Buffer.of(0), Buffer.alloc(32), first.bytes));
    const second = seal({ ...HEAD, seq: 2 }, [], first.hash.toString('base64url'));
    expect(second.hash).toEqual(sha256('onegate.entry.v1', Buffer.of(0), first.hash, second.bytes));
  });

  test('has a body in canonical form', () => {
    const body = { ...HEAD, digests: ['b', 'a'] };
    expect(canonicalBody(body).toString()).toBe(canonicalize(body));
  });

  test.each([
    ['text', 'a "b" \u2028 ă'],
    ['number', 1.5],
    ['null', null],
    ['object', { b: [1, { d: 2, c: 'é' }], a: true }],
  ])('discloses %s in canonical form', (name, value) => {
    const disclosure = Buffer.from(canonicalize(['s', name, value])).toString('base64url');
    expect(digestOfDisclosure('s', name, value)).toBe(sha256(disclosure).toString('base64url'));
  });

  test('does not show a value by its digest: equal values have other salts', () => {
    expect(salted('type', 'x').digest).not.toBe(salted('type', 'x').digest);
    expect(Buffer.from(salted('type', 'x').disclosed[0], 'base64url')).toHaveLength(16);
  });

  test('shows one enterprise nothing of the goods of another on the same truck', () => {
    const check: Check = { agency: 'CUSTOMS', shipment: 1 };
    const movement = new TestMovement('EXPORT', 2).submitted().accepted().planned([check]);
    const own = movement.reactions
      .flatMap(({ entries }) => entries)
      .filter(({ recordId }) => recordId === movement.idOf(0));
    expect(own).toHaveLength(3);
    const text = JSON.stringify(own.map(({ sealed }) => sealed.disclosures));
    expect(text).toContain(movement.idOf(0));
    expect(text).not.toContain(movement.idOf(1));
  });

  test('that mirrors another names it', () => {
    const movement = new TestMovement('EXPORT', 1).submitted();
    const mirrored = movement.last.entries.find(({ recordId }) => recordId === movement.idOf(0));
    expect(mirrored?.sealed.disclosures['source']?.[1]).toEqual({ recordId: movement.movementId, seq: 1 });
  });
});
