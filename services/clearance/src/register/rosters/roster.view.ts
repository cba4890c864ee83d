import { Flag, ListOf, Text, Texts, Time } from '@onegate/http';
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

/** A shift of a unit. */
export class ShiftView {
  @EntryId()
  id!: string;
  @EntryVersion()
  version!: number;
  @UnitCode()
  unit!: string;
  @OfficerId({ meaning: 'Who leads it and may approve.', example: 'customs.leader1' })
  leader!: string;
  @Texts({
    meaning: 'Officers on duty beside the leader.',
    max: 100,
    maxLength: 80,
    example: ['customs.officer1'],
  })
  officers!: readonly string[];
  @Flag({
    meaning: 'Entered without an end: it gives way to shifts with one, and comes back after them.',
    example: true,
  })
  standing!: boolean;
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class RosterPage {
  @ListOf(() => ShiftView, { meaning: 'Shifts of this page.', max: 200 })
  items!: ShiftView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class ShiftRequest {
  @OfficerId({ meaning: 'Who leads it: a SHIFT_LEADER or HEAD of the unit.', example: 'customs.leader1' })
  leader!: string;
  @Texts({
    meaning: 'Officers on duty beside the leader.',
    max: 100,
    maxLength: 80,
    example: ['customs.officer1'],
  })
  officers!: string[];
  @CountsFrom()
  from?: string;
  @CountsTo()
  to?: string;
}

export class EnterRosterRequest {
  @UnitCode()
  unit!: string;
  @ListOf(() => ShiftRequest, { meaning: 'Shifts, entered all or none.', min: 1, max: 100 })
  shifts!: ShiftRequest[];
}

export class RosterView {
  @ListOf(() => ShiftView, { meaning: 'Shifts of the unit that stand or are planned.', max: 1000 })
  shifts!: ShiftView[];
}

export class EndShiftRequest {
  @Time({
    meaning: 'When it ends, not later than planned; its very beginning withdraws a shift that has not begun.',
    example: '2027-01-01T06:00:00+07:00',
  })
  to!: string;
}
