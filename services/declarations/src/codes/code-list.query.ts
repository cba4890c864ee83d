import { Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export class CodeListParam {
  @Text({ max: 40, meaning: 'Name of the list; /v1/codes has them all.', example: 'units' })
  list!: string;
}

export class CodeSearchQuery {
  @Text({
    max: 100,
    optional: true,
    meaning:
      'Beginning of a code, or of each word of a name in English or Vietnamese, with or without accents.',
    example: 'kg',
  })
  q?: string;

  @Whole({ min: 1, max: 1000, optional: true, meaning: 'Most codes to show; 100 unless said.', example: 20 })
  @Type(() => Number)
  limit?: number;
}
