import { ACTING_AGENCIES, STAGES } from '@onegate/codes';
import { Code, ListOf, Text, Time } from '@onegate/http';
import { HOLDER_CAUSES } from '../../movement/domain/movement-file.ts';

export class HoldingView {
  @Code({ meaning: 'Stage in which it began.', of: STAGES, example: 'UNDER_INSPECTION' })
  stage!: string;
  @Code({ meaning: 'Agency that answered.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Text({
    meaning: 'Officer who answered; absent where only the head did.',
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
  @Code({
    meaning: 'How responsibility came there.',
    of: HOLDER_CAUSES,
    example: 'CLAIM',
  })
  cause!: string;
  @Time({ meaning: 'First instant, as recorded.', example: '2026-11-24T02:10:00.000Z' })
  from!: string;
  @Time({
    meaning: 'First instant after; absent while it lasts.',
    optional: true,
    example: '2026-11-24T02:40:00.000Z',
  })
  to?: string;
}

export class HoldingList {
  @ListOf(() => HoldingView, { meaning: 'In the order of time.', max: 10_000 })
  items!: HoldingView[];
}
