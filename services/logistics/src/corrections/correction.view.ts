import { Flag, Id, Text, Time } from '@onegate/http';

/** A fact of this truck that was told wrongly: the movement shows what counts instead. */
export class MovementCorrectionView {
  @Id({ meaning: 'Correction, as clearance admitted it.', example: '019a5b3e-7ca0-7d2e-8f3a-4b5c6d7e8f90' })
  correctionId!: string;
  @Text({ meaning: 'Corrected fact, by its short name.', max: 60, example: 'vehicle.at-barrier' })
  fact!: string;
  @Text({ meaning: 'Why, as a code of the reasons for corrections.', max: 60, example: 'WRONG_TIME' })
  reasonCode!: string;
  @Flag({ meaning: 'Whether it never happened at all.', example: false })
  withdrawn!: boolean;
  @Time({ meaning: 'When it was said to have happened.', example: '2026-11-24T02:09:58.123Z' })
  wasAt!: string;
  @Time({ meaning: 'When it really happened, where that was corrected.', optional: true })
  occurredAt?: string;
  @Text({ meaning: 'Yard that it really entered, where that was corrected.', max: 20, optional: true })
  yard?: string;
  @Text({ meaning: 'Place that it really took, where that was corrected.', max: 20, optional: true })
  place?: string;
  @Time({ meaning: 'When clearance admitted the correction.', example: '2026-11-24T02:30:00.000Z' })
  correctedAt!: string;
}
