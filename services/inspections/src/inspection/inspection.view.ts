import { ACTING_AGENCIES, INSPECTION_KINDS, INSPECTION_RESULTS } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { FINDING_CODES, MEASURE_CODES } from '../code-lists/findings.ts';
import { ACTIONS, STATUSES } from './domain/status.ts';

export class SubjectView {
  @Code({
    meaning: 'What is inspected: the truck or one shipment on it',
    of: ['MOVEMENT', 'SHIPMENT'],
    example: 'SHIPMENT',
  })
  kind!: string;

  @Id({ meaning: 'Its id', example: '019ab2c4-7d10-7a31-9c55-0e6f6f1f2a02' })
  id!: string;
}

export class RuleReference {
  @Text({
    meaning: 'The published rule that asks for the check (see /v1/inspection-rules)',
    max: 80,
    example: 'plant.quarantine',
  })
  id!: string;

  @Whole({ meaning: 'Version of the rule', min: 1, max: 10_000, example: 1 })
  version!: number;

  @Text({
    meaning: 'Legal basis, in Vietnamese',
    max: 300,
    example: 'Luật Bảo vệ và kiểm dịch thực vật 41/2013/QH13',
  })
  legalBasis!: string;
}

export class FindingView {
  @Code({ meaning: 'What was found', of: FINDING_CODES, example: 'WEIGHT_DIFFERS' })
  code!: string;

  @Text({
    meaning: 'Note of the officer; only readers of the same agency see it',
    max: 2000,
    optional: true,
    example: 'Two pallets of ten weighed',
  })
  note?: string;

  @Text({
    meaning: 'Id of the officer; shown to officers',
    max: 200,
    optional: true,
    example: 'plant.officer1',
  })
  officer?: string;

  @Time({ meaning: 'When it was found', example: '2026-11-24T03:20:00.000Z' })
  at!: string;
}

export class InformationRequestView {
  @Whole({ meaning: 'Number within the inspection, from 1', min: 1, max: 50, example: 1 })
  number!: number;

  @Text({
    meaning: 'What is asked for, from the published checklist',
    max: 80,
    example: 'PHYTOSANITARY_CERTIFICATE',
  })
  checklistItem!: string;

  @Text({
    meaning: 'Explanation of the officer, for the enterprise',
    max: 2000,
    optional: true,
    example: 'Please show the original',
  })
  text?: string;

  @Time({
    meaning: 'When it was asked; the agency’s clock stands still from here',
    example: '2026-11-24T03:25:00.000Z',
  })
  askedAt!: string;

  @Text({
    meaning: 'Answer of the enterprise',
    max: 2000,
    optional: true,
    example: 'The original is with the driver',
  })
  answer?: string;

  @Time({ meaning: 'When it was answered', optional: true, example: '2026-11-24T03:40:00.000Z' })
  answeredAt?: string;
}

/** One task of one agency on a movement or shipment. */
export class InspectionView {
  @Id({ meaning: 'The inspection', example: '019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01' })
  id!: string;

  @Id({
    meaning: 'The movement that the inspection belongs to',
    example: '019ab2c4-7d10-7a31-9c55-0e6f6f1f2a01',
  })
  movementId!: string;

  @Text({ meaning: 'Code of the gate', max: 8, example: 'LT' })
  gate!: string;

  @Nested(() => SubjectView, { meaning: 'What is inspected' })
  subject!: SubjectView;

  @Code({ meaning: 'Agency whose task it is', of: ACTING_AGENCIES, example: 'PLANT_QUARANTINE' })
  agency!: string;

  @Code({ meaning: 'What is checked', of: INSPECTION_KINDS, example: 'PLANT_QUARANTINE' })
  kind!: string;

  @Flag({ meaning: 'Whether the release of the subject waits for it', example: true })
  blocking!: boolean;

  @Code({
    meaning: 'Where it is done: on arrival, in the yard, or as approval of an amendment',
    of: ['ARRIVAL', 'YARD', 'AMENDMENT'],
    example: 'YARD',
  })
  phase!: string;

  @Nested(() => RuleReference, { meaning: 'Why it is done' })
  rule!: RuleReference;

  @Text({ meaning: 'Time that the agency has: ISO 8601 duration', max: 20, example: 'PT24H' })
  norm!: string;

  @Code({
    meaning: 'Whether the norm runs in working time of the unit or around the clock',
    of: ['WORKING', 'CALENDAR'],
    example: 'CALENDAR',
  })
  normIn!: string;

  @Text({ meaning: 'The fact that starts its clock', max: 80, example: 'yard.entered' })
  startsWith!: string;

  @Code({ meaning: 'Where the task stands', of: STATUSES, example: 'CLAIMED' })
  status!: string;

  @Whole({ meaning: 'Rises with every change; also the ETag', min: 1, max: 2_147_483_647, example: 3 })
  version!: number;

  @Text({ meaning: 'Unit that answers for it, once claimed', max: 40, optional: true, example: 'LT-KDTV' })
  unit?: string;

  @Text({
    meaning: 'Id of the officer who claimed it; shown to officers',
    max: 200,
    optional: true,
    example: 'plant.officer1',
  })
  officer?: string;

  @Time({ meaning: 'Since when the work can begin', optional: true, example: '2026-11-24T03:00:00.000Z' })
  readyAt?: string;

  @Time({
    meaning: 'When the norm runs out; later by every wait for the enterprise',
    optional: true,
    example: '2026-11-25T03:00:00.000Z',
  })
  dueAt?: string;

  @Time({ meaning: 'When it was claimed', optional: true, example: '2026-11-24T03:05:00.000Z' })
  claimedAt?: string;

  @Time({ meaning: 'When the work began', optional: true, example: '2026-11-24T03:10:00.000Z' })
  startedAt?: string;

  @Time({ meaning: 'When it was concluded or voided', optional: true, example: '2026-11-24T04:00:00.000Z' })
  closedAt?: string;

  @ListOf(() => FindingView, { meaning: 'What was found so far', max: 100 })
  findings!: FindingView[];

  @ListOf(() => InformationRequestView, { meaning: 'What the enterprise was asked for', max: 50 })
  informationRequests!: InformationRequestView[];

  @Code({ meaning: 'What came out of it', of: INSPECTION_RESULTS, optional: true, example: 'PASSED' })
  result?: string;

  @Texts({
    meaning: 'Findings on which the result rests',
    max: 100,
    maxLength: 40,
    of: FINDING_CODES,
    example: [],
  })
  findingCodes!: string[];

  @Texts({
    meaning: 'Measures ordered with the result',
    max: 20,
    maxLength: 40,
    of: MEASURE_CODES,
    example: [],
  })
  measures!: string[];

  @Text({
    meaning: 'Note on the result; only readers of the same agency see it',
    max: 2000,
    optional: true,
    example: 'Nothing to remark',
  })
  note?: string;

  @Text({ meaning: 'Why it was voided', max: 40, optional: true, example: 'PLANNED_IN_ERROR' })
  voidReason?: string;

  @Id({
    meaning: 'The earlier inspection that this one repeats',
    optional: true,
    example: '019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f00',
  })
  reInspectionOf?: string;

  @Text({
    meaning: 'New grounds on which it is repeated',
    max: 40,
    optional: true,
    example: 'DEFECT_REMEDIED',
  })
  grounds?: string;

  @Id({
    meaning: 'The amendment that it approves',
    optional: true,
    example: '019ab2c4-9b30-7c22-9e1b-6c2d1e0f5a02',
  })
  amendmentId?: string;

  @Flag({ meaning: 'A later inspection took its place: its result no longer counts', example: false })
  superseded!: boolean;

  @Texts({
    meaning: 'What the caller may do with it now: each the last part of an address under it',
    max: 20,
    maxLength: 40,
    of: ACTIONS,
    example: ['start', 'voiding'],
  })
  allowedActions!: string[];
}
