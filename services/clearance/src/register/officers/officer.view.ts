import { ListOf, Text, Texts } from '@onegate/http';
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

/** Roles that somebody can have in a unit. */
export const UNIT_ROLES = [
  'OFFICER',
  'SHIFT_LEADER',
  'HEAD',
  'CASHIER',
  'COUNTER',
  'ADMIN',
  'AUDITOR',
] as const;

/** Somebody's time in a unit with these roles. */
export class OfficerView {
  @EntryId()
  id!: string;
  @EntryVersion()
  version!: number;
  @OfficerId()
  officer!: string;
  @UnitCode()
  unit!: string;
  @Texts({ meaning: 'Roles.', max: 7, maxLength: 20, of: UNIT_ROLES, example: ['SHIFT_LEADER', 'OFFICER'] })
  roles!: readonly string[];
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class OfficerPage {
  @ListOf(() => OfficerView, { meaning: 'Terms of this page.', max: 200 })
  items!: OfficerView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class EnlistOfficerRequest {
  @OfficerId({ example: 'customs.officer9', unique: 'code' })
  officer!: string;
  @UnitCode()
  unit!: string;
  @Texts({ meaning: 'Roles.', min: 1, max: 7, maxLength: 20, of: UNIT_ROLES, example: ['OFFICER'] })
  roles!: string[];
  @CountsFrom()
  from?: string;
  @CountsTo()
  to?: string;
}

export class ChangeOfficerRequest {
  @CountsFrom()
  from?: string;
  @Texts({
    meaning: 'Roles from then on; absent: the officer leaves the unit then.',
    min: 1,
    max: 7,
    maxLength: 20,
    of: UNIT_ROLES,
    optional: true,
    example: ['SHIFT_LEADER', 'OFFICER'],
  })
  roles?: string[];
}
