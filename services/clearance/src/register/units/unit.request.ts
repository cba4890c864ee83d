import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Nested, Text, Time } from '@onegate/http';
import { CountsFrom, OfficerId, UnitCode } from '../show/entry-fields.ts';
import { RegisterName } from '../show/name.view.ts';

export class UnitParam {
  @UnitCode()
  unit!: string;
}

export class DutyQuery {
  @Time({ meaning: 'The instant; absent: now.', optional: true, example: '2026-11-24T08:00:00+07:00' })
  at?: string;
}

export class FoundUnitRequest {
  @UnitCode({ meaning: 'Code of the new unit, used by none so far.', example: 'LT-KDDV2', unique: 'code' })
  unit!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency that acts by it.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Nested(() => RegisterName, { meaning: 'What it is called.' })
  name!: RegisterName;
  @OfficerId({
    meaning: 'Who heads the first unit of an agency; a successor keeps the people of the unit before.',
    optional: true,
    example: 'customs.head',
  })
  head?: string;
  @CountsFrom()
  from?: string;
}

export class RenameUnitRequest {
  @Nested(() => RegisterName, { meaning: 'Its name from then on.' })
  name!: RegisterName;
  @CountsFrom()
  from?: string;
}
