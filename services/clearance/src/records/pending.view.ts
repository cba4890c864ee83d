import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Id, Text, Time } from '@onegate/http';
import { CONTEST_GROUNDS } from '../movement/domain/contest.ts';
import { LEVELS } from '../movement/domain/ladder.ts';

const AT = '2026-11-24T02:10:00.000Z';

/** An offer that nobody took, on its way up. */
export class ClimbView {
  @Id({
    meaning: 'Handover; whoever is called upon can still accept it.',
    example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90',
  })
  handoverId!: string;
  @Code({ meaning: 'Step that it has reached.', of: LEVELS, example: 'SHIFT_LEADER' })
  level!: string;
  @Code({ meaning: 'Agency called upon.', of: ACTING_AGENCIES, example: 'PLANT_QUARANTINE' })
  agency!: string;
  @Text({ meaning: 'Unit called upon.', max: 40, example: 'LT-KDTV' })
  unit!: string;
  @Text({ meaning: 'Person called upon.', max: 80, optional: true, example: 'plant.leader1' })
  officer?: string;
  @Time({ meaning: 'Since when.', example: AT })
  since!: string;
  @Time({ meaning: 'When it climbs on.', example: AT })
  dueAt!: string;
}

/** What the management board has to decide. */
export class OpenContestView {
  @Id({ meaning: 'Contest.', example: '019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90' })
  contestId!: string;
  @Code({ meaning: 'What brought it before the board.', of: CONTEST_GROUNDS, example: 'NAMED_WRONGLY' })
  ground!: string;
  @Text({ meaning: 'Unit that answers until the decision.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Why.', max: 40, example: 'NOT_COMPETENT' })
  reasonCode!: string;
  @Time({ meaning: 'When it was opened.', example: AT })
  openedAt!: string;
  @Time({ meaning: 'When the board has to have decided.', example: AT })
  dueAt!: string;
  @Code({ meaning: 'Authority above the board that was told; absent in time.', of: LEVELS, optional: true })
  level?: string;
}
