import { ListOf, Text } from '@onegate/http';
import {
  CountsFrom,
  CountsTo,
  EntryFrom,
  EntryId,
  EntryTo,
  EntryVersion,
  OfficerId,
  UnitCode,
} from '../show/entry-fields.ts';

/** A term of office. */
export class HeadView {
  @EntryId()
  id!: string;
  @EntryVersion()
  version!: number;
  @UnitCode()
  unit!: string;
  @OfficerId({ meaning: 'Who heads the unit.', example: 'customs.head' })
  officer!: string;
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class HeadPage {
  @ListOf(() => HeadView, { meaning: 'Terms of this page.', max: 200 })
  items!: HeadView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class AppointHeadRequest {
  @UnitCode()
  unit!: string;
  @OfficerId({ meaning: 'Who heads it: an officer of the unit with the role HEAD.', example: 'customs.head' })
  officer!: string;
  @CountsFrom()
  from?: string;
  @CountsTo()
  to?: string;
}
