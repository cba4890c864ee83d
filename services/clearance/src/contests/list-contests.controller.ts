import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Command, Id, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { getContest, listContests } from './contest.repository.ts';
import { ContestPage, ContestView } from './contest.view.ts';
import { CONTEST_SORTS, ListContestsQuery } from './list-contests.query.ts';

export class ContestParam {
  @Id({ meaning: 'Contest.', example: '019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

const DEFAULT_LIMIT = 50;

@Controller('v1/contests')
export class ListContestsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('contests.list', {
    kind: 'READ',
    summary: 'What is, or was, before the management board of the caller’s gates',
    answer: ContestPage,
    problems: ['http.validation'],
  })
  async list(@Query() query: ListContestsQuery, @TheCommand() command: Command): Promise<Page<ContestView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const sorted = CONTEST_SORTS.asked(query);
    const state = query.state ?? null;
    const found = await listContests(this.database, command.caller, state, sorted, limit + 1);
    return pageOf(
      found,
      limit,
      ({ view }) => view,
      (row) => sorted.placeOf(row, row.view.contestId),
    );
  }

  @Get(':id')
  @Operation('contests.show', {
    kind: 'READ',
    summary: 'One contest, and what became of it',
    answer: ContestView,
    problems: ['clearance.contest.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: ContestParam, @TheCommand() command: Command): Promise<ContestView> {
    const { gate, view } = await getContest(this.database, id, command.caller);
    command.authorize({ gate });
    return view;
  }
}
