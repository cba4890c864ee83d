import { ListOf, Nested, Text, Time } from '@onegate/http';
import {
  CountsFrom,
  CountsTo,
  EntryFrom,
  EntryId,
  EntryTo,
  EntryVersion,
  UnitCode,
} from '../../register/show/entry-fields.ts';

export class HoursView {
  @Text({ meaning: 'From, on the clock of the unit, inclusive.', max: 5, example: '07:30' })
  from!: string;
  @Text({ meaning: 'To, exclusive; `24:00` ends the day.', max: 5, example: '11:30' })
  to!: string;
}

const Day = (name: string): PropertyDecorator =>
  ListOf(() => HoursView, {
    meaning: `Hours on ${name}, in order; absent or empty: nobody works.`,
    max: 12,
    optional: true,
  });

/** A day that is not named has no hours. */
export class WeekView {
  @Day('Mondays')
  MON?: HoursView[];
  @Day('Tuesdays')
  TUE?: HoursView[];
  @Day('Wednesdays')
  WED?: HoursView[];
  @Day('Thursdays')
  THU?: HoursView[];
  @Day('Fridays')
  FRI?: HoursView[];
  @Day('Saturdays')
  SAT?: HoursView[];
  @Day('Sundays')
  SUN?: HoursView[];
}

export class HolidayView {
  @Text({ meaning: 'Day, on the calendar of the unit.', max: 10, example: '2026-09-02' })
  date!: string;
  @Text({ meaning: 'What it is called.', max: 200, example: 'Quốc khánh' })
  name!: string;
}

export class ExceptionalDayView {
  @Text({ meaning: 'Day, on the calendar of the unit.', max: 10, example: '2026-08-22' })
  date!: string;
  @ListOf(() => HoursView, {
    meaning: 'Hours of that day, whatever the week or a holiday says; empty: nobody works.',
    max: 12,
  })
  hours!: HoursView[];
  @Text({ meaning: 'Why.', max: 200, example: 'Làm bù' })
  reason!: string;
}

const DATES = 1000;

/** When a unit works. */
export class HoursOfUnit {
  @Text({ meaning: 'IANA time zone of the hours.', max: 64, example: 'Asia/Ho_Chi_Minh' })
  timeZone!: string;
  @Nested(() => WeekView, { meaning: 'Hours of the week, by day.' })
  weekly!: WeekView;
  @ListOf(() => HolidayView, { meaning: 'Days on which nobody works.', max: DATES })
  holidays!: HolidayView[];
  @ListOf(() => ExceptionalDayView, { meaning: 'Days with hours of their own.', max: DATES })
  exceptionalDays!: ExceptionalDayView[];
}

/** The hours of a unit, dated. */
export class CalendarView extends HoursOfUnit {
  @EntryId()
  id!: string;
  @EntryVersion()
  version!: number;
  @UnitCode()
  unit!: string;
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class CalendarPage {
  @ListOf(() => CalendarView, { meaning: 'Hours of this page.', max: 200 })
  items!: CalendarView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class UnitCalendarView {
  @ListOf(() => CalendarView, {
    meaning: 'Hours of the unit that are in force or planned; while none are, it works around the clock.',
    max: 1000,
  })
  calendars!: CalendarView[];
}

export class SetCalendarRequest extends HoursOfUnit {
  @UnitCode()
  unit!: string;
  @CountsFrom()
  from?: string;
  @CountsTo()
  to?: string;
}

export class EndCalendarRequest {
  @Time({
    meaning:
      'When they end, not later than planned; their very beginning withdraws hours that have not begun.',
    example: '2027-01-01T00:00:00+07:00',
  })
  to!: string;
}
