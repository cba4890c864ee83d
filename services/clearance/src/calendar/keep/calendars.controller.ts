import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Answer, type Command, created, ok, Operation, type Page, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Rearmings } from '../../clocks/rearm/rearmings.ts';
import type { Book, Entry } from '../../register/keep/domain/book.ts';
import { setCalendar } from '../../register/keep/domain/calendars.ts';
import { endEntry } from '../../register/keep/domain/ending.ts';
import type { Decided } from '../../register/keep/domain/heads.ts';
import { entryOfBook, gateOf, RegisterKeeper, type Standing } from '../../register/keep/register-keeper.ts';
import { Registers } from '../../register/registers.ts';
import { pageOfEntries } from '../../register/show/entries.ts';
import { EntryIdParam } from '../../register/show/entry-id.param.ts';
import { RegisterQuery } from '../../register/show/register.query.ts';
import type { WorkingHours } from '../domain/working-hours.ts';
import {
  CalendarPage,
  type CalendarView,
  EndCalendarRequest,
  SetCalendarRequest,
  UnitCalendarView,
} from './calendar.view.ts';

@Controller('v1/calendars')
export class CalendarsController {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly keeper: RegisterKeeper,
    private readonly rearmings: Rearmings,
  ) {}

  @Get()
  @Operation('calendars.list', {
    kind: 'READ',
    summary: 'When each unit works, now or at an instant',
    description: 'A unit that is not listed works around the clock.',
    answer: CalendarPage,
    problems: ['http.validation'],
    audience: 'public',
  })
  async list(@Query() query: RegisterQuery): Promise<Page<CalendarView>> {
    const gates = query.gate === undefined ? (await this.registers.newest()).data.gates : [query.gate];
    const { items, ...page } = await pageOfEntries(this.database, 'calendar', gates, query);
    return { ...page, items: items.map(calendarView) };
  }

  @Post()
  @Operation('calendars.set', {
    kind: 'CREATE',
    summary: 'Set when a unit works, from an instant on',
    description:
      'The hours in force then give way; with `to` they come back afterwards. What was so stays so. The clocks of the unit are set anew, in portions, within moments. Answers all hours of the unit that are in force or planned.',
    answer: UnitCalendarView,
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async set(
    @Body() request: SetCalendarRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<UnitCalendarView>> {
    const { unit, from, to } = request;
    const hours = hoursOf(request);
    return await this.keeper.change(
      command,
      async (standing) => {
        const gate = gateOf(standing.book, unit);
        if (gate !== undefined) command.authorize({ gate });
        const decided = setCalendar(standing.book, { unit, from, to, hours }, standing.earliest);
        return await this.#settingClocks(decided, standing, unit, command);
      },
      (book) => created(calendarsOf(book, unit)),
    );
  }

  @Patch(':id')
  @Operation('calendars.end', {
    kind: 'CHANGE',
    summary: 'End the hours of a unit earlier, or withdraw hours that have not begun',
    description:
      'While none are in force the unit works around the clock. Answers all hours of the unit that are in force or planned.',
    answer: UnitCalendarView,
    problems: ['clearance.register.refused', 'clearance.register.not-found', 'auth.not-yours'],
  })
  async end(
    @Param() { id }: EntryIdParam,
    @Body() { to }: EndCalendarRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<UnitCalendarView>> {
    let unit = '';
    return await this.keeper.change(
      command,
      async (standing) => {
        const calendar = entryOfBook(standing.book, 'calendar', id);
        ({ unit } = calendar);
        command.authorize({ gate: gateOf(standing.book, unit) ?? '' });
        command.expectVersion(calendar.version, 'REQUIRED');
        const decided = endEntry('calendar', calendar, to, standing.earliest);
        return await this.#settingClocks(decided, standing, unit, command);
      },
      (book) => ok(calendarsOf(book, unit)),
    );
  }

  async #settingClocks(
    decided: Decided,
    { tx, book }: Standing,
    unit: string,
    { cause }: Command,
  ): Promise<Decided> {
    const gate = gateOf(book, unit);
    if (decided.ok && gate !== undefined)
      await this.rearmings.begin(tx, { gate, unit, because: 'CALENDAR', reference: unit, cause });
    return decided;
  }
}

/** A day that is not named has no hours. */
const hoursOf = ({ timeZone, weekly, holidays, exceptionalDays }: SetCalendarRequest): WorkingHours => ({
  timeZone,
  weekly: Object.fromEntries(Object.entries(weekly).filter(([, hours]) => hours !== undefined)),
  holidays,
  exceptionalDays,
});

const calendarView = ({ hours, ...entry }: Entry<'calendar'>): CalendarView => ({
  ...entry,
  timeZone: hours.timeZone,
  weekly: hours.weekly as CalendarView['weekly'],
  holidays: [...hours.holidays],
  exceptionalDays: hours.exceptionalDays.map((day) => ({ ...day, hours: [...day.hours] })),
});

const calendarsOf = (book: Book, unit: string): UnitCalendarView => ({
  calendars: book.calendar.filter((calendar) => calendar.unit === unit).map(calendarView),
});
