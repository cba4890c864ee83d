import type { ApiDocument } from '../documents/document.ts';
import { RouteTable } from './route-table.ts';

const document = (paths: ApiDocument['paths']): ApiDocument => ({
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths,
});

const table = new RouteTable(
  new Map([
    [
      'logistics',
      document({
        '/v1/movements/{id}': { get: {} },
        '/v1/movements/{id}/exit': { post: {} },
        '/health/live': { get: {} },
      }),
    ],
    ['inspections', document({ '/v1/movements/{id}/inspections': { get: {} } })],
    [
      'clearance',
      document({
        '/v1/movements/{movementId}/exit-permit': { post: { 'x-internal': true } },
        '/v1/records/{ref}': { get: {} },
      }),
    ],
  ]),
);

describe('RouteTable', () => {
  it.each([
    ['GET', '/v1/movements/1', 'logistics'],
    ['HEAD', '/v1/movements/1', 'logistics'],
    ['POST', '/v1/movements/1/exit', 'logistics'],
    ['GET', '/v1/movements/1/inspections', 'inspections'],
    ['GET', '/v1/records/LT-26-7KQ2M9-X', 'clearance'],
  ])('%s %s goes to %s', (method, path, to) => {
    expect(table.find(method, path)).toEqual({ to });
  });

  it('names the methods that an address takes', () => {
    expect(table.find('DELETE', '/v1/movements/1')).toEqual({ allow: ['GET', 'HEAD', 'OPTIONS'] });
    expect(table.methodsAt('/v1/movements/1/exit')).toEqual(['OPTIONS', 'POST']);
    expect(table.methodsAt('/v1/nothing')).toEqual([]);
  });

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/health/live'],
    ['POST', '/v1/movements/1/exit-permit'],
    ['GET', '/v1/movements/1/exit/2'],
    ['GET', `/v1/records/${'x'.repeat(500)}`],
  ])('does not offer %s %s', (method, path) => {
    expect(table.find(method, path)).toBeUndefined();
  });
});
