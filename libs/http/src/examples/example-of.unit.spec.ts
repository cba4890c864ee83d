import { exampleOf, NoExample } from './example-of.ts';
import type { ExampledSchema, Schemas } from './schema.ts';

const SCHEMAS: Schemas = {
  Plate: {
    type: 'object',
    required: ['text'],
    properties: { text: { type: 'string', example: '81C-123.45' } },
  },
  Person: {
    type: 'object',
    properties: {
      name: { type: 'string', example: 'A person' },
      heads: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
    },
  },
};
const object = (properties: Record<string, ExampledSchema>, required: string[] = []): ExampledSchema => ({
  type: 'object',
  properties,
  required,
});

describe('an example of a schema', () => {
  it('is put together from those of its fields, also where they are schemas of their own', () => {
    const truck = object(
      {
        plate: { $ref: '#/components/schemas/Plate' },
        trailers: { type: 'array', items: { $ref: '#/components/schemas/Plate' } },
        direction: { type: 'string', enum: ['EXPORT', 'IMPORT'] },
        towed: { type: ['string', 'null'], example: null },
      },
      ['plate', 'direction', 'towed'],
    );
    expect(exampleOf(SCHEMAS, truck)).toEqual({
      plate: { text: '81C-123.45' },
      trailers: [{ text: '81C-123.45' }],
      direction: 'EXPORT',
      towed: null,
    });
  });

  it('leaves out what need not be there and says nothing of itself', () => {
    const act = object({
      id: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
    });
    expect(exampleOf(SCHEMAS, act)).toEqual({});
    expect(exampleOf(SCHEMAS, { ...act, required: ['at'] })).toEqual({ at: '2026-11-24T08:00:00+07:00' });
  });

  it('ends where a schema is part of itself', () => {
    expect(exampleOf(SCHEMAS, { $ref: '#/components/schemas/Person' })).toEqual({
      name: 'A person',
    });
  });

  it('is none where a field must be there and has none: its place is named', () => {
    const letter = object({ body: object({ text: { type: 'string' } }, ['text']) }, ['body']);
    expect(() => exampleOf(SCHEMAS, letter)).toThrow(new NoExample('no example: /body/text'));
  });
});
