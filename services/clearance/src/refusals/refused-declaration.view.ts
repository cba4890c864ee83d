import { Code, Id, ListOf, Text, Time } from '@onegate/http';
import { PART_OUTCOMES } from './domain/parts.ts';

export class RefusedPartView {
  @Id({ meaning: 'Shipment.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Id({ meaning: 'Its movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Code({
    meaning: 'What the refusal did to it: nothing any more to what may leave already, or is closed.',
    of: PART_OUTCOMES,
    example: 'REFUSED',
  })
  outcome!: string;
}

/** A customs declaration that is refused as a whole. */
export class RefusedDeclarationView {
  @Id({ meaning: 'Refusal.', example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90' })
  refusalId!: string;
  @Text({ meaning: 'The 11 significant digits.', min: 11, max: 11, example: '30123456782' })
  number!: string;
  @Text({ meaning: 'Why.', max: 40, example: 'GOODS_PROHIBITED' })
  reasonCode!: string;
  @Text({ meaning: 'Law that allows it.', max: 80, example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Time({ meaning: 'When.', example: '2026-11-24T05:00:00.000Z' })
  refusedAt!: string;
  @ListOf(() => RefusedPartView, { meaning: 'Its parts at the gates of the caller.', max: 1000 })
  parts!: RefusedPartView[];
}
