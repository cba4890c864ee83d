import { Code, Id, Text, Texts, Time } from '@onegate/http';
import { LEVELS } from '../movement/domain/ladder.ts';

export const HANDOVER_STATES = ['OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;

/** What can be done with an offer, named by the last part of its address. */
export const HANDOVER_ACTIONS = ['acceptance', 'refusal', 'withdrawal'] as const;

/** An offer to take a record over, and what became of it. */
export class HandoverView {
  @Id({ meaning: 'Handover.', example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90' })
  handoverId!: string;
  @Id({ meaning: 'Record that is offered.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Unit that answered when it was offered.', max: 40, example: 'LT-HQ' })
  fromUnit!: string;
  @Text({ meaning: 'Unit to which it is offered.', max: 40, example: 'LT-KDTV' })
  toUnit!: string;
  @Text({ meaning: 'Officer to whom it is offered.', max: 80, optional: true, example: 'plant.officer1' })
  toOfficer?: string;
  @Text({ meaning: 'Why.', max: 40, example: 'SPECIALIST_NEEDED' })
  reasonCode!: string;
  @Time({ meaning: 'When the offer runs out.', example: '2026-11-24T03:00:00.000Z' })
  deadline!: string;
  @Code({ meaning: 'What became of it.', of: HANDOVER_STATES, example: 'OPEN' })
  state!: string;
  @Time({ meaning: 'When it was offered.', example: '2026-11-24T02:30:00.000Z' })
  offeredAt!: string;
  @Time({ meaning: 'When it ended.', optional: true })
  endedAt?: string;
  @Text({ meaning: 'Why it was refused.', max: 40, optional: true })
  refusalCode?: string;
  @Code({
    meaning: 'Step to which it climbed after a refusal or silence.',
    of: LEVELS,
    optional: true,
    example: 'SHIFT_LEADER',
  })
  level?: string;
  @Text({ meaning: 'Who is called upon there.', max: 80, optional: true, example: 'plant.leader1' })
  calledUpon?: string;
  @Time({ meaning: 'When it came there.', optional: true })
  climbedAt?: string;
  @Texts({
    meaning: 'What the caller may do now.',
    max: HANDOVER_ACTIONS.length,
    maxLength: 16,
    of: HANDOVER_ACTIONS,
    example: ['acceptance', 'refusal'],
  })
  allowedActions!: string[];
}
