import { ACTING_AGENCIES, BREACH_CAUSES } from '@onegate/codes';
import { Code, Id, ListOf, Text, Time } from '@onegate/http';
import { LEVELS } from '../movement/domain/ladder.ts';

/** AWAITED: the head may still say why; EXPLAINED: said, and may still be changed; FROZEN: said for good; MISSING: never said; WITHDRAWN: there is nothing to say, it was none. */
export const EXPLANATION_STATES = ['AWAITED', 'EXPLAINED', 'FROZEN', 'MISSING', 'WITHDRAWN'] as const;

export class BreachView {
  @Id({ meaning: 'Breach.', example: '019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90' })
  breachId!: string;
  @Id({ meaning: 'Record that was late.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Which clock ran out.', max: 80, example: 'STAGE.ARRIVED' })
  clock!: string;
  @Code({ meaning: 'Agency whose clock it is.', of: ACTING_AGENCIES, example: 'BORDER_GUARD' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-BP' })
  unit!: string;
  @Text({ meaning: 'Who headed the unit then.', max: 80, optional: true, example: 'border-guard.head' })
  head?: string;
  @Time({ meaning: 'When it was due.', example: '2026-11-24T02:30:00.000Z' })
  dueAt!: string;
  @Time({ meaning: 'When the breach was recorded.', example: '2026-11-24T02:30:00.900Z' })
  breachedAt!: string;
  @Code({
    meaning: 'How far it has climbed; absent while it is with the officer.',
    of: LEVELS,
    optional: true,
    example: 'HEAD',
  })
  level?: string;
  @Code({
    meaning:
      'AWAITED: the head may still say why. EXPLAINED: said, and may still be changed. FROZEN: said for good. MISSING: the time passed without a word. WITHDRAWN: an outage or closure declared afterwards covers it, it was none.',
    of: EXPLANATION_STATES,
    example: 'AWAITED',
  })
  explanationState!: string;
  @Time({
    meaning:
      'Until when the head may say why: later by as long as OneGate did not work; absent while nobody can say.',
    optional: true,
    example: '2026-11-25T02:30:00.900Z',
  })
  explainBy?: string;
  @Code({
    meaning: 'Cause that the head named.',
    of: BREACH_CAUSES,
    optional: true,
    example: 'STAFF_SHORTAGE',
  })
  causeCode?: string;
  @Text({ meaning: 'What the head said.', max: 2000, optional: true, example: 'Two of five were ill.' })
  explanation?: string;
  @Time({ meaning: 'When the head said it last.', optional: true, example: '2026-11-24T05:00:00.000Z' })
  explainedAt?: string;
  @Time({
    meaning: 'When it was found to be none.',
    optional: true,
    example: '2026-11-24T06:00:00.000Z',
  })
  withdrawnAt?: string;
  @Text({ meaning: 'What showed it: OUTAGE, CLOSURE, CALENDAR.', max: 40, optional: true, example: 'OUTAGE' })
  withdrawnBecause?: string;
}

export class BreachPage {
  @ListOf(() => BreachView, { meaning: 'Breaches of this page, the newest first.', max: 200 })
  items!: BreachView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}
