import type { ApiDocument } from './document.ts';
import { mergeDocuments } from './merge.ts';

const answer = (schema: string) => ({
  responses: {
    200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } },
  },
});

const document = (path: string, view: object): ApiDocument => ({
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    [path]: { get: answer('View') },
    '/metrics': { get: {} },
    '/v1/private': { post: { 'x-internal': true } },
  },
  components: {
    schemas: { View: view, Unnamed: {}, Problem: { type: 'object' } },
    securitySchemes: { oidc: { type: 'http' } },
  },
});

describe('mergeDocuments', () => {
  const merged = mergeDocuments(
    new Map([
      ['logistics', document('/v1/a', { type: 'object', title: 'one' })],
      ['clearance', document('/v1/b', { type: 'object', title: 'other' })],
    ]),
  );

  it('offers what services offer, and not what they keep to themselves', () => {
    expect(Object.keys(merged.paths)).toEqual(['/v1/a', '/v1/b']);
  });

  it('says what the gateway itself may answer', () => {
    expect(merged.paths['/v1/a']?.['get']).toMatchObject({
      responses: { 429: { description: expect.stringContaining('gateway.too-many-requests') as string } },
    });
  });

  it('keeps equal schemas once and gives clashing ones the name of their service', () => {
    expect(Object.keys(merged.components?.['schemas'] ?? {}).sort()).toEqual([
      'ClearanceView',
      'Problem',
      'View',
    ]);
    expect(merged.paths['/v1/a']?.['get']).toMatchObject(answer('View'));
    expect(merged.paths['/v1/b']?.['get']).toMatchObject(answer('ClearanceView'));
  });
});
