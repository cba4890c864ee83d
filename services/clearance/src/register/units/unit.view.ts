import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, ListOf, Nested, Text, Texts, Time } from '@onegate/http';
import { EntryFrom, EntryId, EntryTo, EntryVersion, OfficerId, UnitCode } from '../show/entry-fields.ts';
import { RegisterName } from '../show/name.view.ts';

export class UnitView {
  @UnitCode()
  id!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @OfficerId({ meaning: 'Who heads it then.', example: 'customs.head' })
  head!: string;
  @OfficerId({
    meaning: 'Who leads the shift then; absent where the roster shows nobody.',
    optional: true,
    example: 'customs.leader1',
  })
  leader?: string;
  @Nested(() => RegisterName, { meaning: 'What it is called.' })
  name!: RegisterName;
  @EntryId()
  termId!: string;
  @EntryVersion()
  version!: number;
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class UnitList {
  @ListOf(() => UnitView, { meaning: 'Units of every gate, in the order in which they began.', max: 200 })
  items!: UnitView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

/** The shift on duty. */
export class DutyShift {
  @OfficerId({ meaning: 'Who leads it.', example: 'customs.leader1' })
  leader!: string;
  @Texts({
    meaning: 'Officers on duty beside the leader.',
    max: 100,
    maxLength: 80,
    example: ['customs.officer1'],
  })
  officers!: readonly string[];
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

/** Who was there at one instant. */
export class DutyView {
  @UnitCode()
  unit!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Time({ meaning: 'The instant asked for.', example: '2026-11-24T01:00:00.000Z' })
  at!: string;
  @OfficerId({ meaning: 'Who headed the unit.', example: 'customs.head' })
  head!: string;
  @Nested(() => DutyShift, {
    meaning: 'The shift on duty; absent where the roster showed nobody.',
    optional: true,
  })
  shift?: DutyShift;
  @OfficerId({
    meaning: 'Who answered for what nobody had claimed: the leader of the shift, else the head.',
    example: 'customs.leader1',
  })
  answers!: string;
}
