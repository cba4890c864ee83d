import { ACTING_AGENCIES, DIRECTIONS, STAGES, WAITING_ON } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { ACTIONS } from '../movement/domain/actions.ts';
import { ClockView } from './clocks/clock.view.ts';
import { HoldView } from './held.view.ts';
import { OwedView } from './owed.view.ts';
import { ClimbView, OpenContestView } from './pending.view.ts';
import { StandingView } from './standing.view.ts';
import { BLOCKERS } from '../movement/domain/release.ts';

const RECORD_ID = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';
const AT = '2026-11-24T02:10:00.000Z';

export class RecordSubjectView {
  @Code({
    meaning: 'A whole movement or one shipment on it.',
    of: ['MOVEMENT', 'SHIPMENT'],
    example: 'SHIPMENT',
  })
  kind!: string;
  @Id({ meaning: 'Movement or shipment; the id of its record too.', example: RECORD_ID })
  id!: string;
}

export class HolderView {
  @Code({ meaning: 'Agency that answers.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({
    meaning: 'Officer who answers: who claimed, else who leads the shift; absent where only the head does.',
    max: 80,
    optional: true,
    example: 'customs.officer1',
  })
  officer?: string;
  @Text({
    meaning: 'Head of the unit; absent for whoever does not see persons.',
    max: 80,
    optional: true,
    example: 'customs.head',
  })
  head?: string;
  @Time({ meaning: 'Since when this holder answers, as recorded.', example: AT })
  since!: string;
  @Flag({
    meaning: 'Present where this is the duty desk that stands before a sealed hold; the time is not its own.',
    optional: true,
  })
  sealed?: boolean;
}

export class TaskView {
  @Id({ meaning: 'Inspection.', example: '019a5b3e-7c20-7d2e-8f3a-4b5c6d7e8f90' })
  inspectionId!: string;
  @Nested(() => RecordSubjectView, { meaning: 'What is inspected.' })
  subject!: RecordSubjectView;
  @Code({ meaning: 'Agency whose task it is.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'What it looks at.', max: 40, example: 'CUSTOMS_DOCUMENTS' })
  kind!: string;
  @Flag({ meaning: 'Whether release waits for it.', example: true })
  blocking!: boolean;
  @Text({
    meaning: 'PLANNED, CLAIMED, STARTED, ASKED (the enterprise owes something), CONCLUDED or VOIDED.',
    max: 12,
    example: 'STARTED',
  })
  status!: string;
  @Text({ meaning: 'Rule that caused it.', max: 80, example: 'customs-documents' })
  rule!: string;
  @Text({ meaning: 'Law that the rule rests on.', max: 400, example: 'Luật Hải quan 2014, Điều 32' })
  legalBasis!: string;
  @Text({ meaning: 'Unit of the officer.', max: 40, optional: true, example: 'LT-HQ' })
  unit?: string;
  @Text({ meaning: 'Officer who claimed it.', max: 80, optional: true, example: 'customs.officer1' })
  officer?: string;
  @Text({ meaning: 'PASSED, PASSED_WITH_REMARKS or FAILED.', max: 24, optional: true, example: 'PASSED' })
  result?: string;
  @Time({ meaning: 'When it was claimed.', optional: true })
  claimedAt?: string;
  @Time({ meaning: 'When it was started.', optional: true })
  startedAt?: string;
  @Time({ meaning: 'When it was concluded.', optional: true })
  concludedAt?: string;
  @Time({
    meaning:
      'When it is due; absent before its clock starts, while the enterprise owes something, and after.',
    optional: true,
  })
  dueAt?: string;
  @Flag({ meaning: 'Whether it took longer than it may.', example: false })
  breached!: boolean;
}

export class OfferView {
  @Id({ meaning: 'Handover.', example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90' })
  handoverId!: string;
  @Text({ meaning: 'Unit that answers now.', max: 40, example: 'LT-HQ' })
  fromUnit!: string;
  @Text({ meaning: 'Unit to which it is offered.', max: 40, example: 'LT-KDTV' })
  toUnit!: string;
  @Text({ meaning: 'Officer to whom it is offered; absent: anyone of the unit.', max: 80, optional: true })
  toOfficer?: string;
  @Time({ meaning: 'When the offer runs out.', example: AT })
  deadline!: string;
}

export class LinkedView {
  @Id({ meaning: 'Record.', example: RECORD_ID })
  recordId!: string;
  @Text({ meaning: 'Its reference.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Code({ meaning: 'What it is the record of.', of: ['MOVEMENT', 'SHIPMENT'], example: 'MOVEMENT' })
  kind!: string;
  @Code({ meaning: 'Its stage.', of: STAGES, example: 'UNDER_INSPECTION' })
  stage!: string;
}

/** One leg of goods that changed trucks, or were unloaded. */
export class LegView {
  @Id({
    meaning: 'Movement of the truck that took them; absent while they stand in a yard.',
    optional: true,
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f91',
  })
  movementId?: string;
  @Texts({
    meaning: 'Plates of that truck and its trailer.',
    max: 2,
    maxLength: 40,
    example: ['81C-543.21'],
    optional: true,
  })
  plates?: string[];
  @Text({ meaning: 'Yard in which they stand.', max: 80, optional: true, example: 'Y1' })
  yard?: string;
  @Text({ meaning: 'Place in the yard.', max: 80, optional: true, example: 'A12' })
  place?: string;
  @Time({ meaning: 'Since when.', example: AT })
  since!: string;
  @Code({
    meaning: 'Stage of that truck, as it was last told.',
    of: STAGES,
    optional: true,
    example: 'QUEUED_FOR_EXIT',
  })
  stage?: string;
}

export class ChainView {
  @Whole({ meaning: 'Number of entries.', min: 0, max: 2_147_483_647, example: 12 })
  seq!: number;
  @Text({ meaning: 'Hash of the last entry, base64url of 32 bytes.', max: 43, example: 'mZ0b…' })
  hash!: string;
}

/**
 * The shared record: who answers for a movement or shipment now, what is awaited, what each agency did. What a reader may
 * not see is absent (`deploy/docs/visibility.md`).
 */
export class RecordView {
  @Id({ meaning: 'Record.', example: RECORD_ID })
  recordId!: string;
  @Text({ meaning: 'Reference for people.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Nested(() => RecordSubjectView, { meaning: 'What it is the record of.' })
  subject!: RecordSubjectView;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Which route it takes.', of: DIRECTIONS, example: 'EXPORT' })
  direction!: string;
  @Whole({ meaning: 'Version of the route table.', min: 1, max: 100_000, example: 1 })
  routeVersion!: number;
  @Whole({
    meaning: 'Version of the gate’s time limits with which it began, and which it keeps.',
    min: 1,
    max: 1_000_000,
    optional: true,
    example: 3,
  })
  limitsVersion?: number;
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Id({ meaning: 'Declaration.', example: '019a5b3e-7c10-7d2e-8f3a-4b5c6d7e8f90' })
  declarationId!: string;
  @Whole({ meaning: 'Version of the declaration in force.', min: 1, max: 100_000, example: 1 })
  declarationVersion!: number;
  @Code({ meaning: 'Stage on the route.', of: STAGES, example: 'UNDER_INSPECTION' })
  stage!: string;
  @Time({ meaning: 'When the event that began the stage happened.', example: AT })
  stageSince!: string;
  @Nested(() => HolderView, {
    meaning: 'The one who answers; absent once the record is closed.',
    optional: true,
  })
  holder?: HolderView;
  @Code({
    meaning: 'Whose act is awaited; never changes who answers.',
    of: WAITING_ON,
    optional: true,
    example: 'AGENCY',
  })
  waitingOn?: string;
  @Time({ meaning: 'When the next thing is due.', optional: true, example: AT })
  dueAt?: string;
  @Flag({ meaning: 'Whether that instant has passed.', example: false })
  overdue!: boolean;
  @Time({ meaning: 'When clearance released the goods.', optional: true, example: AT })
  releasedAt?: string;
  @Texts({
    meaning: 'What stands against release now.',
    max: BLOCKERS.length,
    maxLength: 40,
    of: BLOCKERS,
    example: ['INSPECTION_OPEN'],
    optional: true,
  })
  blockers?: string[];
  @Texts({
    meaning: 'Plates of truck and trailer, and of every other truck that the goods travelled on.',
    max: 100,
    maxLength: 40,
    example: ['81C-123.45'],
    optional: true,
  })
  plates?: string[];
  @Texts({
    meaning: 'Containers (ISO 6346).',
    max: 20,
    maxLength: 11,
    example: ['CSQU3054383'],
    optional: true,
  })
  containers?: string[];
  @Texts({
    meaning: 'Customs declarations (VNACCS), 11 digits each.',
    max: 1000,
    maxLength: 11,
    example: ['30712345670'],
    optional: true,
  })
  customsNumbers?: string[];
  @Texts({
    meaning: 'Declarant, carrier and owner of the goods of this record.',
    max: 3,
    maxLength: 40,
    example: ['5900123453'],
    optional: true,
  })
  enterprises?: string[];
  @ListOf(() => TaskView, { meaning: 'What each agency does and did.', max: 1000, optional: true })
  tasks?: TaskView[];
  @ListOf(() => ClockView, {
    meaning:
      'Open clocks: of the stage, each task, offers, contests, holds, obligations; the next due first.',
    max: 2000,
  })
  clocks!: ClockView[];
  @ListOf(() => HoldView, { meaning: 'Open holds.', max: 100, optional: true })
  holds?: HoldView[];
  @Nested(() => OfferView, { meaning: 'Open offer to take the record over.', optional: true })
  offer?: OfferView;
  @ListOf(() => LegView, {
    meaning:
      'Where the goods went since they left the truck that they were declared on; absent when they did not.',
    max: 100,
    optional: true,
  })
  legs?: LegView[];
  @Nested(() => ClimbView, {
    meaning: 'Offer that was refused or ran out, before somebody higher now.',
    optional: true,
  })
  climb?: ClimbView;
  @Nested(() => OpenContestView, {
    meaning:
      'Present while who answers is before the management board; until it decides, the holder goes on.',
    optional: true,
  })
  contest?: OpenContestView;
  @ListOf(() => StandingView, {
    meaning:
      'What clocks of this record need and stands still now: why they are paused. Absent where nothing does.',
    max: 100,
    optional: true,
  })
  standstills?: StandingView[];
  @ListOf(() => OwedView, {
    meaning: 'What is owed still, also after the record is closed.',
    max: 200,
    optional: true,
  })
  obligations?: OwedView[];
  @ListOf(() => LinkedView, {
    meaning:
      'The movement of a shipment, the shipments of a movement; the shipment that a part was split from, the parts that were.',
    max: 200,
  })
  linked!: LinkedView[];
  @Nested(() => ChainView, { meaning: 'End of the chain of entries.' })
  chain!: ChainView;
  @Id({ meaning: 'Event that the last entry tells of.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  lastEvent!: string;
  @Whole({ meaning: 'Changes with every entry; the ETag.', min: 1, max: 2_147_483_647, example: 12 })
  version!: number;
  @Texts({
    meaning: 'What the caller may do now.',
    max: ACTIONS.length,
    maxLength: 16,
    of: ACTIONS,
    example: ['handovers'],
  })
  allowedActions!: string[];
}
