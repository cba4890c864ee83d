import '@onegate/auth';
import type { Authenticated } from '@onegate/auth';
import { Refusal } from '@onegate/problems';
import type { FastifyRequest } from 'fastify';
import { refusedOf } from './refused-of.ts';
import '../problems.ts';

const asked = (more: object = {}): FastifyRequest & Authenticated =>
  ({
    routeOptions: { url: '/v1/records/:ref' },
    params: { ref: 'LT-26-7KQ2M9-X' },
    operation: 'records.show',
    caller: { id: 'declarant1', roles: ['DECLARANT'], gates: [], token: 'secret', enterprise: '5900123451' },
    ...more,
  }) as unknown as FastifyRequest & Authenticated;

describe('what is kept of a refusal', () => {
  it('is who was denied what, and neither the token nor what is not known of them', () => {
    expect(refusedOf(new Refusal('auth.forbidden'), asked())).toEqual({
      caller: 'declarant1',
      roles: ['DECLARANT'],
      enterprise: '5900123451',
      gates: [],
      operation: 'records.show',
      resource: '/v1/records/LT-26-7KQ2M9-X',
      code: 'auth.forbidden',
    });
  });

  it('is the same where the answer hides that there is something', () => {
    const hiding = new Refusal('http.not-found', { hidden: true });
    expect(refusedOf(hiding, asked())).toMatchObject({ caller: 'declarant1', code: 'http.not-found' });
  });

  it('is nothing where nothing was there, or nobody is known', () => {
    expect(refusedOf(new Refusal('http.not-found'), asked())).toBeUndefined();
    expect(refusedOf(new Refusal('http.not-found', { hidden: false }), asked())).toBeUndefined();
    expect(refusedOf(new Refusal('auth.forbidden'), asked({ caller: undefined }))).toBeUndefined();
    expect(refusedOf(new Refusal('auth.forbidden'), asked({ operation: undefined }))).toBeUndefined();
  });
});
