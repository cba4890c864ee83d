import { Code, Id, ListOf, Text, Time } from '@onegate/http';
import { DIFFERENCES } from '../movement/domain/differences.ts';

/** A fact that contradicts what clearance had recorded. */
export class DifferenceView {
  @Id({ meaning: 'Difference.', example: '019a5b3e-7c70-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'What does not fit.', of: Object.keys(DIFFERENCES), example: 'FACT_OUT_OF_STAGE' })
  code!: string;
  @Text({ meaning: 'The fact, by its short name.', max: 60, example: 'yard.entered' })
  fact!: string;
  @Id({ meaning: 'Its event.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  eventId!: string;
  @Time({ meaning: 'When clearance recorded it.', example: '2026-11-24T02:10:00.000Z' })
  recordedAt!: string;
}

export class DifferencePage {
  @ListOf(() => DifferenceView, { meaning: 'Differences of this page, the newest first.', max: 200 })
  items!: DifferenceView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
