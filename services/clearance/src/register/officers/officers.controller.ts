import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Answer, type Command, created, ok, Operation, type Page, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { changeTerm, enlist } from '../keep/domain/officers.ts';
import { entryOfBook, gateOf, RegisterKeeper } from '../keep/register-keeper.ts';
import { pageOfEntries } from '../show/entries.ts';
import { EntryIdParam } from '../show/entry-id.param.ts';
import { gatesAsked } from '../show/gates-asked.ts';
import { RegisterQuery } from '../show/register.query.ts';
import { ChangeOfficerRequest, EnlistOfficerRequest, OfficerPage, OfficerView } from './officer.view.ts';

@Controller('v1/officers')
export class OfficersController {
  constructor(
    private readonly database: Database,
    private readonly keeper: RegisterKeeper,
  ) {}

  @Get()
  @Operation('register.officers', {
    kind: 'READ',
    summary: 'Who serves in the units of the caller’s gates, now or at an instant',
    description: 'Opaque ids and roles, no names: those stay with the identity provider.',
    answer: OfficerPage,
    problems: ['http.validation', 'auth.not-yours'],
  })
  async list(@Query() query: RegisterQuery, @TheCommand() command: Command): Promise<Page<OfficerView>> {
    return await pageOfEntries(this.database, 'officer', gatesAsked(query, command), query);
  }

  @Post()
  @Operation('register.officers.enlist', {
    kind: 'CREATE',
    summary: 'Take somebody into a unit',
    description: 'A person serves in one unit at a time.',
    answer: OfficerView,
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async enlist(
    @Body() request: EnlistOfficerRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OfficerView>> {
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const gate = gateOf(book, request.unit);
        if (gate !== undefined) command.authorize({ gate });
        return enlist(book, { ...request, roles: [...new Set(request.roles)] }, earliest);
      },
      (book, opened) =>
        created(entryOfBook(book, 'officer', opened.get('officer')?.[0] ?? ''), { version: 1 }),
    );
  }

  @Patch(':id')
  @Operation('register.officers.change', {
    kind: 'CHANGE',
    summary: 'Give somebody other roles from an instant on, or let them leave the unit',
    description:
      'The entry ends there; with roles another begins. Refused while the person would still head the unit or stand in a shift that needs the role. Without roles the answer shows the entry with its end.',
    answer: OfficerView,
    problems: ['clearance.register.refused', 'clearance.register.not-found', 'auth.not-yours'],
  })
  async change(
    @Param() { id }: EntryIdParam,
    @Body() request: ChangeOfficerRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OfficerView>> {
    let before: OfficerView | undefined;
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const term = entryOfBook(book, 'officer', id);
        before = { ...term, to: request.from ?? earliest };
        command.authorize({ gate: gateOf(book, term.unit) ?? '' });
        command.expectVersion(term.version, 'REQUIRED');
        return changeTerm(book, term, request, earliest);
      },
      (book, opened) => {
        const shown = opened.get('officer')?.[0] ?? id;
        const entry = book.officer.find((term) => term.id === shown) ?? before;
        if (!entry) throw new Error('PostgreSQL lost an entry between a write and a read');
        return ok(entry, { version: entry.version });
      },
    );
  }
}
