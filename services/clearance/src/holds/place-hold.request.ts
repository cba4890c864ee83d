import { Code, Text, Time } from '@onegate/http';
import { HOLD_REASONS, LEGAL_BASES } from './legal-bases.ts';

export class PlaceHoldRequest {
  @Code({ meaning: 'Law that allows it.', of: Object.keys(LEGAL_BASES), example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Code({ meaning: 'Why.', of: HOLD_REASONS, example: 'PAPERS_DOUBTFUL' })
  reasonCode!: string;
  @Time({ meaning: 'When it is reviewed; within 30 days.', example: '2026-11-26T08:00:00+07:00' })
  reviewAt!: string;
  @Text({
    meaning: 'Head or leader of the shift of the same unit who approved it; not the caller.',
    max: 80,
    example: 'customs.head',
  })
  approver!: string;
}
