import { Id, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { OfficerId, UnitCode } from '../register/show/entry-fields.ts';

export class ChangeShiftRequest {
  @UnitCode()
  unit!: string;
  @OfficerId({
    meaning: 'Whose files; absent: everybody’s of the unit, which its leader or head asks.',
    optional: true,
  })
  officer?: string;
  @OfficerId({
    meaning: 'To whom; absent: the leader of the next shift.',
    optional: true,
    example: 'customs.leader1',
  })
  toOfficer?: string;
  @Time({
    meaning:
      'When the offers run out, within 24 hours; absent: when the next shift begins, else in 30 minutes.',
    optional: true,
  })
  deadline?: string;
}

export class ShiftChangeParam {
  @Id({ meaning: 'Shift change.', example: '019a5b3e-7c60-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

export class PageQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

export class ListShiftChangesQuery extends PageQuery {
  @UnitCode({ meaning: 'Only of this unit.', optional: true })
  unit?: string;
}
