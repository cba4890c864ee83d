import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Text, Time } from '@onegate/http';
import { OBLIGATION_KINDS } from '../movement/domain/obligations.ts';

const AT = '2026-12-24T02:10:00.000Z';

export class ObligationView {
  @Id({ meaning: 'Obligation.', example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90' })
  obligationId!: string;
  @Id({ meaning: 'Record that it is owed on.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'What is owed.', of: OBLIGATION_KINDS, example: 'LABORATORY_RESULT' })
  kind!: string;
  @Code({ meaning: 'Agency that answers for it.', of: ACTING_AGENCIES, example: 'PLANT_QUARANTINE' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-KDTV' })
  unit!: string;
  @Text({
    meaning: 'Who leads its shift now; absent when nobody does: then the head.',
    max: 80,
    optional: true,
  })
  officer?: string;
  @Text({ meaning: 'Head of the unit now.', max: 80, optional: true, example: 'plant.head' })
  head?: string;
  @Text({ meaning: 'Rule that created it, or AGENCY.', max: 80, example: 'AGENCY' })
  cause!: string;
  @Text({ meaning: 'Reason of the agency.', max: 80, optional: true, example: 'SAMPLE_TAKEN' })
  reasonCode?: string;
  @Text({ meaning: 'Key of the plate that has to come back or leave.', max: 120, optional: true })
  plate?: string;
  @Time({ meaning: 'Since when it is owed.', example: '2026-11-24T02:10:00.000Z' })
  since!: string;
  @Time({ meaning: 'When it is due.', example: AT })
  dueAt!: string;
  @Flag({ meaning: 'Whether it is open beyond its time.', example: false })
  overdue!: boolean;
  @Time({ meaning: 'When its clock was found to have run out.', optional: true })
  breachedAt?: string;
  @Time({ meaning: 'When it was discharged; absent while it is open.', optional: true })
  dischargedAt?: string;
  @Text({ meaning: 'Why it ended.', max: 80, optional: true, example: 'RESULT_RECEIVED' })
  dischargeCode?: string;
  @Text({ meaning: 'What shows it.', max: 120, optional: true, example: 'KQ-2026/0117' })
  evidence?: string;
}

export class ObligationPage {
  @ListOf(() => ObligationView, { meaning: 'Obligations of this page, the newest first.', max: 200 })
  items!: ObligationView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
