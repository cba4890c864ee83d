import { Id, Text, Time, Whole } from '@onegate/http';

export class ErasureView {
  @Id({ meaning: 'Event whose entries lost the field.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  event!: string;
  @Text({ meaning: 'Name of the field.', max: 100, example: 'declaration' })
  field!: string;
  @Text({ meaning: 'Reference of the order.', max: 200, example: '12/QĐ-BQL' })
  order!: string;
  @Whole({
    meaning: 'Entries that lost it: the record and those that mirror it.',
    min: 1,
    max: 1000,
    example: 2,
  })
  entries!: number;
  @Time({ meaning: 'When it was erased.', example: '2026-11-24T02:10:00.000Z' })
  erasedAt!: string;
}
