import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Agency } from '@onegate/codes';
import { type Answer, type Command, created, ok, Operation, type Page, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { admitAgency, changeAgency } from '../keep/domain/agencies.ts';
import { entryOfBook, RegisterKeeper } from '../keep/register-keeper.ts';
import { Registers } from '../registers.ts';
import { pageOfEntries } from '../show/entries.ts';
import { EntryIdParam } from '../show/entry-id.param.ts';
import { RegisterQuery } from '../show/register.query.ts';
import { AdmitAgencyRequest, AgencyPage, AgencyView, ChangeAgencyRequest } from './agency.view.ts';

@Controller('v1/agencies')
export class AgenciesController {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly keeper: RegisterKeeper,
  ) {}

  @Get()
  @Operation('register.agencies', {
    kind: 'READ',
    summary: 'The agencies of each gate, now or at an instant',
    answer: AgencyPage,
    problems: ['http.validation'],
    audience: 'public',
  })
  async list(@Query() query: RegisterQuery): Promise<Page<AgencyView>> {
    const gates = query.gate === undefined ? (await this.registers.current()).data.gates : [query.gate];
    return await pageOfEntries(this.database, 'agency', gates, query);
  }

  @Post()
  @Operation('register.agencies.create', {
    kind: 'CREATE',
    summary: 'Enter an agency at a gate',
    answer: AgencyView,
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async admit(
    @Body() request: AdmitAgencyRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<AgencyView>> {
    command.authorize({ gate: request.gate });
    const asked = { ...request, agency: request.agency as Agency };
    return await this.keeper.change(
      command,
      ({ book, earliest }) => admitAgency(book, asked, earliest),
      (book, opened) => created(entryOfBook(book, 'agency', opened.get('agency')?.[0] ?? ''), { version: 1 }),
    );
  }

  @Patch(':id')
  @Operation('register.agencies.change', {
    kind: 'CHANGE',
    summary: 'Give an agency another name from an instant on, or let it leave the gate',
    description: 'The entry ends there; under a new name another begins. An agency with a unit stays.',
    answer: AgencyView,
    problems: ['clearance.register.refused', 'clearance.register.not-found', 'auth.not-yours'],
  })
  async change(
    @Param() { id }: EntryIdParam,
    @Body() request: ChangeAgencyRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<AgencyView>> {
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const term = entryOfBook(book, 'agency', id);
        command.authorize({ gate: term.gate });
        command.expectVersion(term.version, 'REQUIRED');
        return changeAgency(book, term, request, earliest);
      },
      (book, opened) => {
        const entry = entryOfBook(book, 'agency', opened.get('agency')?.[0] ?? id);
        return ok(entry, { version: entry.version });
      },
    );
  }
}
