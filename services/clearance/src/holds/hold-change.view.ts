import { Code, Id, Text, Time } from '@onegate/http';
import { ACTING_AGENCIES } from '@onegate/codes';

/** A hold as it was placed or lifted. */
export class HoldChangeView {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  holdId!: string;
  @Id({ meaning: 'Record that it holds.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Code({ meaning: 'Agency that holds.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Law that allows it.', max: 80, example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Time({ meaning: 'When it is reviewed.', example: '2026-11-26T01:00:00.000Z' })
  reviewAt!: string;
  @Time({ meaning: 'When it was lifted; absent while it is open.', optional: true })
  liftedAt?: string;
}
