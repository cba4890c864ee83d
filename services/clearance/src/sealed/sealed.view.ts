import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Flag, Id, ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { ObjectionView } from '../holds/hold.view.ts';
import { LEVELS } from '../movement/domain/ladder.ts';

const AT = '2026-11-24T02:00:00.000Z';

export class RealHolderView {
  @Code({ meaning: 'Agency that answers.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Officer who placed the hold and answers.', max: 80, example: 'customs.head' })
  officer!: string;
  @Time({ meaning: 'Since when.', example: AT })
  since!: string;
}

/** A sealed hold as its compartment knows it. */
export class SealedHoldView {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  holdId!: string;
  @Nested(() => RealHolderView, { meaning: 'Who answers in truth.' })
  holder!: RealHolderView;
  @Texts({ meaning: 'Who may know.', max: 22, maxLength: 80, example: ['customs.head', 'customs.leader1'] })
  people!: string[];
  @Text({ meaning: 'Law that allows it.', max: 80, example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Text({ meaning: 'Why.', max: 40, example: 'GOODS_DOUBTFUL' })
  reasonCode!: string;
  @Text({ meaning: 'Who approved it.', max: 80, example: 'customs.leader1' })
  approver!: string;
  @Time({ meaning: 'When it is reviewed.', example: '2026-11-26T01:00:00.000Z' })
  reviewAt!: string;
  @Time({ meaning: 'When it is due after all, where an outage moved that.', optional: true })
  reviewDueAt?: string;
  @Flag({ meaning: 'Whether that instant has passed.', example: false })
  overdue!: boolean;
  @Code({
    meaning: 'Step of the ladder that the review has climbed to, because it was not held; absent in time.',
    of: LEVELS,
    optional: true,
    example: 'HEAD',
  })
  level?: string;
  @Time({ meaning: 'When it was last reviewed from outside the unit; absent before.', optional: true })
  reviewedAt?: string;
  @Time({ meaning: 'When it was lifted; absent while it is open.', optional: true })
  liftedAt?: string;
  @Nested(() => ObjectionView, {
    meaning: 'The last objection of the enterprise: outside, the duty desk is called upon for it.',
    optional: true,
  })
  objection?: ObjectionView;
  @Texts({
    meaning:
      'What the caller may do now: `/v1/holds/{id}/extension`, `/lifting`; `answer`: `/v1/objections/{id}/answer`.',
    max: 3,
    maxLength: 16,
    of: ['extension', 'lifting', 'answer'],
    example: ['extension'],
  })
  allowedActions!: string[];
}

export class SealedHoldList {
  @ListOf(() => SealedHoldView, { meaning: 'Open sealed holds of the caller’s compartments.', max: 200 })
  items!: SealedHoldView[];
}

/** A sealed hold as whoever reviews it from outside sees it: which, and how old. */
export class OversightView {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  holdId!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Time({ meaning: 'When it was placed.', example: AT })
  placedAt!: string;
  @Whole({ meaning: 'Its age in whole days.', min: 0, max: 100_000, example: 3 })
  ageDays!: number;
  @Flag({ meaning: 'Whether its compartment has let the date of its review pass.', example: false })
  overdue!: boolean;
  @Code({
    meaning: 'Step of the ladder that the review has climbed to, because it was not held; absent in time.',
    of: LEVELS,
    optional: true,
    example: 'HEAD',
  })
  level?: string;
  @Time({ meaning: 'When it was last reviewed from outside; absent before.', optional: true })
  reviewedAt?: string;
}

export class OversightList {
  @ListOf(() => OversightView, {
    meaning: 'Open sealed holds of the caller’s gates, the oldest first.',
    max: 1000,
  })
  items!: OversightView[];
}

/** How many sealed holds are open at a gate, and how old they are: published. */
export class SealedCountView {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Whole({ meaning: 'Open now.', min: 0, max: 100_000, example: 2 })
  open!: number;
  @Whole({
    meaning: 'Age of the oldest in whole days; 0 where none is open.',
    min: 0,
    max: 100_000,
    example: 12,
  })
  oldestDays!: number;
  @Whole({ meaning: 'Of those, older than 7 days.', min: 0, max: 100_000, example: 1 })
  olderThan7Days!: number;
  @Whole({ meaning: 'Of those, older than 30 days.', min: 0, max: 100_000, example: 0 })
  olderThan30Days!: number;
  @Whole({
    meaning: 'Of those, reviewed from outside within the last 30 days.',
    min: 0,
    max: 100_000,
    example: 1,
  })
  reviewed!: number;
}
