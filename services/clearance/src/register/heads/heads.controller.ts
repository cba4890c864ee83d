import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Answer, type Command, created, Operation, type Page, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { appointHead } from '../keep/domain/heads.ts';
import { entryOfBook, gateOf, RegisterKeeper } from '../keep/register-keeper.ts';
import { Registers } from '../registers.ts';
import { pageOfEntries } from '../show/entries.ts';
import { RegisterQuery } from '../show/register.query.ts';
import { AppointHeadRequest, HeadPage, HeadView } from './head.view.ts';

@Controller('v1/heads')
export class HeadsController {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly keeper: RegisterKeeper,
  ) {}

  @Get()
  @Operation('register.heads', {
    kind: 'READ',
    summary: 'Who heads each unit, now or at an instant',
    answer: HeadPage,
    problems: ['http.validation'],
    audience: 'public',
  })
  async list(@Query() query: RegisterQuery): Promise<Page<HeadView>> {
    const gates = query.gate === undefined ? (await this.registers.current()).data.gates : [query.gate];
    return await pageOfEntries(this.database, 'head', gates, query);
  }

  @Post()
  @Operation('register.heads.appoint', {
    kind: 'CREATE',
    summary: 'Appoint the head of a unit',
    description:
      'Whoever is in office then gives way; with `to` the new one is acting, and the other comes back. So a unit always has one head. Corrections are appointments too: what was so stays so.',
    answer: HeadView,
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async appoint(
    @Body() request: AppointHeadRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HeadView>> {
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const gate = gateOf(book, request.unit);
        if (gate !== undefined) command.authorize({ gate });
        return appointHead(book, request, earliest);
      },
      (book, opened) => created(entryOfBook(book, 'head', opened.get('head')?.[0] ?? ''), { version: 1 }),
    );
  }
}
