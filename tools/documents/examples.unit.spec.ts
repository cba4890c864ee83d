import type { Document, Media } from './document.ts';
import { faultyExamples } from './examples.ts';

const NOTE = { $ref: '#/components/schemas/Note' };

const documentWith = (request: Media, answer: Media | undefined): Document => ({
  info: { version: '1.0.0' },
  paths: {
    '/v1/notes': {
      post: {
        operationId: 'notes.write',
        requestBody: { content: { 'application/json': request } },
        responses: { 201: answer ? { content: { 'application/json': answer } } : {}, 304: {} },
      },
    },
  },
  components: {
    schemas: { Note: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } } },
    examples: { good: { value: { text: 'a note' } } },
  },
});

const GOOD: Media = { schema: NOTE, example: { text: 'a note' } };

describe('examples of a document', () => {
  it('are well where each request and answer has one that its schema takes, itself or by name', () => {
    const named = { schema: NOTE, examples: { good: { $ref: '#/components/examples/good' } } };
    expect(faultyExamples(documentWith(GOOD, named))).toEqual([]);
  });

  it.each<[string, Media, Media | undefined, string]>([
    ['missing in a request', { schema: NOTE }, GOOD, 'request: no example of application/json'],
    ['missing in an answer', GOOD, { schema: NOTE }, '201: no example of application/json'],
    ['of an answer that says nothing of itself', GOOD, undefined, '201: nothing says what it holds'],
    [
      'refused by the schema',
      { schema: NOTE, example: { text: 7 } },
      GOOD,
      'request: the example breaks its schema: /text must be string',
    ],
    [
      'named and not there',
      GOOD,
      { schema: NOTE, examples: { gone: { $ref: '#/components/examples/gone' } } },
      '201: an example that the document does not have is named',
    ],
  ])('are faulty when %s', (_, request, answer, fault) => {
    expect(faultyExamples(documentWith(request, answer))).toEqual([`POST /v1/notes, ${fault}`]);
  });
});
