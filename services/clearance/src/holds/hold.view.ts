import { Code, Id, Nested, Text, Texts, Time } from '@onegate/http';
import { HOLD_ACTIONS } from './hold-actions.ts';
import { HoldFields } from './hold-fields.ts';

export class ObjectionView {
  @Id({ meaning: 'Objection.', example: '019a5b3e-7c31-7d2e-8f3a-4b5c6d7e8f90' })
  objectionId!: string;
  @Id({ meaning: 'Hold that it is against.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  holdId!: string;
  @Id({ meaning: 'Record that is held.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Why the enterprise objects.', max: 40, example: 'PAPERS_COMPLETE' })
  reasonCode!: string;
  @Time({ meaning: 'When it objected.', example: '2026-11-24T03:00:00.000Z' })
  objectedAt!: string;
  @Time({
    meaning: 'When it has to be answered; absent while an outage keeps that waiting.',
    optional: true,
    example: '2026-11-25T03:00:00.000Z',
  })
  dueAt?: string;
  @Code({
    meaning: 'What became of it; LAPSED: the hold was lifted for another reason.',
    of: ['OPEN', 'UPHELD', 'REJECTED', 'LAPSED'],
    example: 'OPEN',
  })
  state!: string;
  @Text({ meaning: 'Why it was answered so.', max: 40, optional: true, example: 'GROUNDS_STAND' })
  answerCode?: string;
  @Time({ meaning: 'When it was answered.', optional: true, example: '2026-11-24T05:00:00.000Z' })
  answeredAt?: string;
}

/** A hold, open or lifted. */
export class HoldChangeView extends HoldFields {
  @Nested(() => ObjectionView, { meaning: 'The last objection to it.', optional: true })
  objection?: ObjectionView;
  @Time({ meaning: 'When it was lifted; absent while it is open.', optional: true })
  liftedAt?: string;
  @Texts({
    meaning:
      'What the caller may do now: `/v1/holds/{id}/extension`, `/lifting`, `/objections`; `answer`: `/v1/objections/{id}/answer`.',
    max: HOLD_ACTIONS.length,
    maxLength: 16,
    of: HOLD_ACTIONS,
    example: ['objections'],
  })
  allowedActions!: string[];
}
