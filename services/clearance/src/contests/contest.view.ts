import { Code, Id, ListOf, Text, Texts, Time } from '@onegate/http';
import { CONTEST_GROUNDS } from '../movement/domain/contest.ts';

export const CONTEST_STATES = ['OPEN', 'DECIDED', 'LAPSED'] as const;

/** What can be done with an open contest. */
export const CONTEST_ACTIONS = ['assignments'] as const;

/** A question who answers that is, or was, before the management board. */
export class ContestView {
  @Id({ meaning: 'Contest.', example: '019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90' })
  contestId!: string;
  @Id({ meaning: 'Record that it is about.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Code({
    meaning:
      'What brought it there: the unit itself, a third return between two units, an offer nobody took.',
    of: CONTEST_GROUNDS,
    example: 'NAMED_WRONGLY',
  })
  ground!: string;
  @Text({ meaning: 'Unit that answers until the decision.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Why.', max: 40, example: 'NOT_COMPETENT' })
  reasonCode!: string;
  @Time({ meaning: 'When it was opened.', example: '2026-11-24T02:30:00.000Z' })
  openedAt!: string;
  @Time({ meaning: 'When the board has to have decided.', example: '2026-11-24T03:00:00.000Z' })
  dueAt!: string;
  @Code({ meaning: 'What became of it.', of: CONTEST_STATES, example: 'OPEN' })
  state!: string;
  @Text({
    meaning: 'Unit to which the board assigned the record.',
    max: 40,
    optional: true,
    example: 'LT-KDTV',
  })
  toUnit?: string;
  @Text({ meaning: 'Officer named with it.', max: 80, optional: true, example: 'plant.officer1' })
  toOfficer?: string;
  @Text({ meaning: 'Why the board decided so.', max: 40, optional: true, example: 'COMPETENT_BY_LAW' })
  decisionCode?: string;
  @Time({ meaning: 'When it ended.', optional: true, example: '2026-11-24T02:45:00.000Z' })
  endedAt?: string;
  @Texts({
    meaning: 'What the caller may do now with the record: `/v1/records/{ref}/assignments`.',
    max: CONTEST_ACTIONS.length,
    maxLength: 16,
    of: CONTEST_ACTIONS,
    example: ['assignments'],
  })
  allowedActions!: string[];
}

export class ContestPage {
  @ListOf(() => ContestView, { meaning: 'Contests of this page, the newest first.', max: 200 })
  items!: ContestView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
