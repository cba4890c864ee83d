import { type InspectionResult, INSPECTION_RESULTS } from '@onegate/codes';
import { Code, Flag, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { CORRECTION_REASONS } from '../movement/domain/correctable.ts';

/** What was told wrongly. Named is only what is corrected. */
export class CorrectionRequest {
  @Whole({ meaning: 'Entry of this record that tells it (`seq`).', min: 1, max: 2_147_483_647, example: 7 })
  entry!: number;

  @Code({ meaning: 'Why.', of: CORRECTION_REASONS, example: 'WRONG_TIME' })
  reasonCode!: (typeof CORRECTION_REASONS)[number];

  @Time({
    meaning: 'When it really happened: within the life of the record, not in the future.',
    optional: true,
    example: '2026-11-24T08:58:00+07:00',
  })
  occurredAt?: string;

  @Code({
    meaning: 'What the inspection really found.',
    of: INSPECTION_RESULTS,
    optional: true,
    example: 'FAILED',
  })
  result?: InspectionResult;

  @Text({ meaning: 'Yard that it really entered.', max: 20, optional: true, example: 'Y1' })
  yard?: string;

  @Text({ meaning: 'Place that it really took.', max: 20, optional: true, example: 'A3' })
  place?: string;

  @Flag({ meaning: 'true: it never happened at all; alone.', optional: true, example: false })
  withdrawn?: boolean;

  @Text({
    meaning:
      'Head or leader of the shift of the same unit who approved it, not the caller; for another result, or none.',
    max: 80,
    optional: true,
    example: 'customs.head',
  })
  approver?: string;
}

export class ListCorrectionsQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}
