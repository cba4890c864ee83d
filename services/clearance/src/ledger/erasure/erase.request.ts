import { Text, Whole } from '@onegate/http';

export class EraseRequest {
  @Whole({ meaning: 'Number of the entry in its record.', min: 1, max: 2_147_483_647, example: 1 })
  seq!: number;
  @Text({ meaning: 'Name of the field whose value goes.', max: 100, example: 'declaration' })
  field!: string;
  @Text({
    meaning: 'Reference of the order that demands it: the number of a decision, no names.',
    max: 200,
    example: '12/QĐ-BQL',
  })
  order!: string;
}
