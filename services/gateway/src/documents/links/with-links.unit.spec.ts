import { readFileSync } from 'node:fs';
import type { ApiDocument } from '../document.ts';
import { LINKS, withLinks } from './with-links.ts';

const { paths } = JSON.parse(readFileSync('deploy/docs/openapi.json', 'utf8')) as ApiDocument;
const named = new Set(
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .map((operation) => (operation as { operationId: string }).operationId),
);

describe('links from one operation to the next', () => {
  it('begin and end at operations of the platform, so that none is left out for its name', () => {
    const places = Object.entries(LINKS).flatMap(([from, follows]) => [
      from,
      ...follows.map(({ operationId }) => operationId),
    ]);
    expect(places.filter((place) => !named.has(place))).toEqual([]);
  });

  it('stand on what succeeded, and only where the next operation is there', () => {
    const responses = { 200: { description: 'Done.' }, 403: { description: 'Refused.' } };
    const linked = withLinks({
      '/call': { post: { operationId: 'movements.call', responses } },
      '/exit': { post: { operationId: 'movements.exit', responses } },
    });
    expect(linked['/call']?.['post']).toEqual({
      operationId: 'movements.call',
      responses: {
        200: {
          description: 'Done.',
          links: { 'movements.exit': expect.objectContaining({ operationId: 'movements.exit' }) as object },
        },
        403: { description: 'Refused.' },
      },
    });
    expect(linked['/exit']?.['post']).toEqual({ operationId: 'movements.exit', responses });
  });
});
