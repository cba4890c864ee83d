import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Answer, type Command, created, ok, Operation, type Page, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { endEntry } from '../keep/domain/ending.ts';
import { enterShifts } from '../keep/domain/roster.ts';
import { entryOfBook, gateOf, RegisterKeeper } from '../keep/register-keeper.ts';
import { pageOfEntries } from '../show/entries.ts';
import { EntryIdParam } from '../show/entry-id.param.ts';
import { gatesAsked } from '../show/gates-asked.ts';
import { RegisterQuery } from '../show/register.query.ts';
import {
  EndShiftRequest,
  EnterRosterRequest,
  RosterPage,
  RosterView,
  type ShiftView,
} from './roster.view.ts';

@Controller('v1/rosters')
export class RostersController {
  constructor(
    private readonly database: Database,
    private readonly keeper: RegisterKeeper,
  ) {}

  @Get()
  @Operation('register.rosters', {
    kind: 'READ',
    summary: 'The shifts of the units of the caller’s gates, now or at an instant',
    answer: RosterPage,
    problems: ['http.validation', 'auth.not-yours'],
  })
  async list(@Query() query: RegisterQuery, @TheCommand() command: Command): Promise<Page<ShiftView>> {
    return await pageOfEntries(this.database, 'shift', gatesAsked(query, command), query);
  }

  @Post()
  @Operation('register.rosters.enter', {
    kind: 'CREATE',
    summary: 'Enter shifts of a unit, each with a leader who may approve',
    description:
      'A standing shift, which has no end, gives way and comes back afterwards. One with an end does not: end it first. All faults of all shifts are answered at once, and nothing is written.',
    answer: RosterView,
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async enter(
    @Body() { unit, shifts }: EnterRosterRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RosterView>> {
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const gate = gateOf(book, unit);
        if (gate !== undefined) command.authorize({ gate });
        return enterShifts(book, unit, shifts, earliest);
      },
      (book) => created({ shifts: book.shift.filter((shift) => shift.unit === unit) }),
    );
  }

  @Patch(':id')
  @Operation('register.rosters.end', {
    kind: 'CHANGE',
    summary: 'End a shift earlier, or withdraw one that has not begun',
    description:
      'Answers the shifts of the unit that stand or are planned. While none stands, the head answers.',
    answer: RosterView,
    problems: ['clearance.register.refused', 'clearance.register.not-found', 'auth.not-yours'],
  })
  async end(
    @Param() { id }: EntryIdParam,
    @Body() { to }: EndShiftRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RosterView>> {
    let unit = '';
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const shift = entryOfBook(book, 'shift', id);
        ({ unit } = shift);
        command.authorize({ gate: gateOf(book, unit) ?? '' });
        command.expectVersion(shift.version, 'REQUIRED');
        return endEntry('shift', shift, to, earliest);
      },
      (book) => ok({ shifts: book.shift.filter((shift) => shift.unit === unit) }),
    );
  }
}
