import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Command, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { getBreach, listBreaches } from './breach.repository.ts';
import { BREACH_SORTS, BreachParam, ListBreachesQuery } from './breach.requests.ts';
import { BreachPage, BreachView } from './breach.view.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/breaches')
export class BreachesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('breaches.list', {
    kind: 'READ',
    summary: 'What took longer than it may at the caller’s gates, how far it climbed, and why',
    description: 'A missing explanation is shown as such: `explanationState=MISSING`.',
    answer: BreachPage,
    problems: ['http.validation'],
  })
  async list(@Query() query: ListBreachesQuery, @TheCommand() command: Command): Promise<Page<BreachView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const sorted = BREACH_SORTS.asked(query);
    const found = await listBreaches(this.database, command.caller.gates, query, sorted, limit + 1);
    return pageOf(
      found,
      limit,
      ({ view }) => view,
      (row) => sorted.placeOf(row, row.view.breachId),
    );
  }

  @Get(':id')
  @Operation('breaches.show', {
    kind: 'READ',
    summary: 'One breach, and what the head said of it',
    answer: BreachView,
    problems: ['clearance.breach.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: BreachParam, @TheCommand() command: Command): Promise<BreachView> {
    const { gate, view } = await getBreach(this.database, id);
    command.authorize({ gate });
    return view;
  }
}
