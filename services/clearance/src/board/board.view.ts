import { ACTING_AGENCIES, STAGES } from '@onegate/codes';
import { Code, Id, ListOf, Text, Time, Whole } from '@onegate/http';

const MANY = 2_147_483_647;

/** Somebody who answers for records now. */
export class BoardHolderView {
  @Code({ meaning: 'Agency that answers.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({
    meaning: 'Officer who answers; absent where only the head does.',
    max: 80,
    optional: true,
    example: 'customs.officer1',
  })
  officer?: string;
  @Text({ meaning: 'Head of the unit.', max: 80, example: 'customs.head' })
  head!: string;
  @Whole({ meaning: 'Records that they answer for.', min: 1, max: MANY, example: 12 })
  held!: number;
  @Whole({ meaning: 'Of them those in which something is due and not done.', min: 0, max: MANY, example: 1 })
  overdue!: number;
  @Time({
    meaning: 'Since when they have had the one that they had longest.',
    example: '2026-11-24T02:10:00.000Z',
  })
  oldestSince!: string;
}

/** Something that is late, and whose it is: not always the one who answers for the record. */
export class LateView {
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Its reference.', max: 20, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Code({ meaning: 'Its stage.', of: STAGES, example: 'UNDER_INSPECTION' })
  stage!: string;
  @Text({ meaning: 'What is measured: STAGE, TASK and others.', max: 20, example: 'TASK' })
  clock!: string;
  @Code({ meaning: 'Agency whose time ran out.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({ meaning: 'Event that started the clock.', max: 60, example: 'yard.entered' })
  startedBy!: string;
  @Time({ meaning: 'When it started.', example: '2026-11-24T02:10:00.000Z' })
  startedAt!: string;
  @Time({ meaning: 'When it was due.', example: '2026-11-24T04:10:00.000Z' })
  dueAt!: string;
}

/** A gate at this moment. */
export class BoardView {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Whole({ meaning: 'Open records, of the agency and unit asked for.', min: 0, max: MANY, example: 70 })
  open!: number;
  @Whole({ meaning: 'Things that are late; `late` shows the latest 200.', min: 0, max: MANY, example: 3 })
  lateCount!: number;
  @ListOf(() => BoardHolderView, { meaning: 'Who answers for how much, the most first.', max: 10_000 })
  holders!: BoardHolderView[];
  @ListOf(() => LateView, { meaning: 'What is late and whose, the longest late first.', max: 200 })
  late!: LateView[];
}
