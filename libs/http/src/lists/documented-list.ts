import type { Type } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { itemFieldsOf } from './item-fields.ts';

/** Of an answer that is a page. */
export const LINK_TO_NEXT = {
  Link: {
    description: 'The next page (RFC 8288, `rel="next"`); absent on the last.',
    schema: { type: 'string' as const, example: '</v1/records?limit=50&after=WyIwMTlhIl0>; rel="next"' },
  },
};

const MEANING =
  'Only these fields of the items, with commas between them, for a slim list; the others are absent then, those too that are always there otherwise.';

/** Says that a list takes `fields`, and which there are. */
export function slimByFields(answer: Type | undefined): MethodDecorator[] {
  const names = itemFieldsOf(answer);
  if (!names) return [];
  return [
    ApiQuery({
      name: 'fields',
      required: false,
      style: 'form',
      explode: false,
      description: MEANING,
      schema: { type: 'array', minItems: 1, items: { type: 'string', enum: [...names] } },
    }),
  ];
}
