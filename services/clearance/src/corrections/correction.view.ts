import { ACTING_AGENCIES, INSPECTION_RESULTS } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Nested, Text, Time, Whole } from '@onegate/http';
import { CORRECTION_REASONS } from '../movement/domain/correctable.ts';

/** What counted, or counts, of a fact. */
export class CorrectedValuesView {
  @Time({ meaning: 'When it happened.', optional: true, example: '2026-11-24T02:09:58.123Z' })
  occurredAt?: string;
  @Code({ meaning: 'Result of the inspection.', of: INSPECTION_RESULTS, optional: true, example: 'PASSED' })
  result?: string;
  @Text({ meaning: 'Yard.', max: 20, optional: true, example: 'Y1' })
  yard?: string;
  @Text({ meaning: 'Place.', max: 20, optional: true, example: 'A3' })
  place?: string;
}

/** A fact of a record, told wrongly and put right. */
export class CorrectionView {
  @Id({ meaning: 'Correction.', example: '019a5b3e-7ca0-7d2e-8f3a-4b5c6d7e8f90' })
  correctionId!: string;
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Corrected fact, by its short name.', max: 60, example: 'yard.entered' })
  fact!: string;
  @Id({ meaning: 'Event that told it.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  factId!: string;
  @Whole({
    meaning: 'Its entry in this record; absent where the record does not show it.',
    min: 1,
    max: 2_147_483_647,
    optional: true,
    example: 7,
  })
  entry?: number;
  @Whole({ meaning: 'Entry that corrects it.', min: 1, max: 2_147_483_647, example: 12 })
  correctedIn!: number;
  @Code({ meaning: 'Why.', of: CORRECTION_REASONS, example: 'WRONG_TIME' })
  reasonCode!: string;
  @Flag({ meaning: 'Whether it never happened at all.', example: false })
  withdrawn!: boolean;
  @Nested(() => CorrectedValuesView, { meaning: 'What counted before.' })
  was!: CorrectedValuesView;
  @Nested(() => CorrectedValuesView, { meaning: 'What counts from now on.' })
  corrected!: CorrectedValuesView;
  @Code({ meaning: 'Agency that told it, and corrected it.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Who corrected it.', max: 200, example: 'person:customs.officer1:CUSTOMS:LT-HQ' })
  actor!: string;
  @Text({
    meaning: 'Who approved it; absent where nobody had to, and to enterprises.',
    max: 80,
    optional: true,
    example: 'customs.head',
  })
  approver?: string;
  @Time({ meaning: 'When it was recorded.', example: '2026-11-24T02:10:00.000Z' })
  correctedAt!: string;
}

export class CorrectionPage {
  @ListOf(() => CorrectionView, { meaning: 'Corrections of this page, the oldest first.', max: 200 })
  items!: CorrectionView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
