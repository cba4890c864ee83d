import { readFileSync } from 'node:fs';
import type { Answer, Described } from './answer.ts';
import { fillingsOf } from './fill-in.ts';

const document = JSON.parse(readFileSync('deploy/docs/openapi.json', 'utf8')) as Described;

const filled = (path: string, method: string, answer: Answer) =>
  fillingsOf(document, answer).filter((one) => one.path === path && one.method === method);

const listed = (items: readonly object[]): Answer => ({
  method: 'GET',
  path: '/v1/ops/clearance/parked',
  status: 200,
  body: { items },
});

describe('what the console fills in after an answer', () => {
  it('is the first message of a list, where one may be tried again or given up', () => {
    for (const act of ['retry', 'discard'])
      expect(
        filled(`/v1/ops/clearance/parked/{id}/${act}`, 'post', listed([{ id: 'm-1' }, { id: 'm-2' }])),
      ).toEqual([expect.objectContaining({ parameters: { id: 'm-1' } })]);
  });

  it('is nothing that the answer does not hold', () => {
    expect(filled('/v1/ops/clearance/parked/{id}/retry', 'post', listed([]))).toEqual([
      expect.objectContaining({ parameters: {} }),
    ]);
  });

  it('is the id of the thing for all that may be done with it, and its version where that is needed', () => {
    const read: Answer = {
      method: 'GET',
      path: '/v1/declarations/d%201',
      status: 200,
      etag: '"7"',
      body: {},
    };
    expect(filled('/v1/declarations/{id}', 'patch', read)).toContainEqual(
      expect.objectContaining({ parameters: { id: 'd 1', 'If-Match': '"7"' } }),
    );
    expect(filled('/v1/declarations/{id}/submission', 'post', read)).toContainEqual(
      expect.objectContaining({ parameters: { id: 'd 1' } }),
    );
  });

  it('is nothing after a refusal, and nothing for an address that is not in the document', () => {
    expect(fillingsOf(document, { ...listed([{ id: 'm-1' }]), status: 403 })).toEqual([]);
    expect(fillingsOf(document, { ...listed([]), path: '/v1/nothing' })).toEqual([]);
  });
});
