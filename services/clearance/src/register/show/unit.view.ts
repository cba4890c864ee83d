import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, ListOf, Text } from '@onegate/http';

export class UnitView {
  @Text({ meaning: 'Unit.', max: 40, example: 'LT-HQ' })
  id!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Who heads it now.', max: 80, example: 'customs.head' })
  head!: string;
  @Text({
    meaning: 'Who leads the shift now; absent where the roster shows nobody.',
    max: 80,
    optional: true,
    example: 'customs.leader1',
  })
  leader?: string;
}

export class UnitList {
  @ListOf(() => UnitView, { meaning: 'Units of every gate.', max: 1000 })
  items!: UnitView[];
}
