import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { may } from '@onegate/auth';
import { formatActor, newId } from '@onegate/contracts';
import {
  type Answer,
  type Command,
  Commands,
  created,
  decodeIdCursor,
  ok,
  Operation,
  type Page,
  pageOf,
  TheCommand,
} from '@onegate/http';
import { Clock, Database, type Transaction } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import { Registers } from '../register/registers.ts';
import { type OutageSystem, windowFaults } from './domain/outage.ts';
import { getOutage, insertOutage, listOutages, refuseOverlapping } from './outage.repository.ts';
import { DeclareOutageRequest, ListOutagesQuery, OutageParam } from './outage.requests.ts';
import { OutagePage, OutageView, outageView } from './outage.view.ts';
import { Outages } from './outages.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/outages')
export class DeclareOutageController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly outages: Outages,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Operation('outages.declare', {
    kind: 'CREATE',
    summary: 'Declare that a system did not work, does not, or will not',
    description:
      'Only clocks whose act needs the system stand still: all for OneGate, those of customs’ inspections for VNACCS. Declared afterwards, a breach that it covers is withdrawn. The clocks are set anew within moments; each record says what moved them.',
    answer: OutageView,
    problems: ['clearance.outage.overlaps', 'clearance.outage.gate', 'auth.not-yours'],
  })
  async declare(
    @Body() request: DeclareOutageRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OutageView>> {
    return await this.commands.execute(command, async (tx) => await this.#declare(tx, request, command));
  }

  @Get()
  @Operation('outages.list', {
    kind: 'READ',
    summary: 'Outages of every gate, the newest first',
    description: '`state=PROPOSED` shows what the board has to decide: a silence of the platform itself.',
    answer: OutagePage,
    problems: ['http.validation'],
  })
  async list(@Query() query: ListOutagesQuery, @TheCommand() { caller }: Command): Promise<Page<OutageView>> {
    const { gate, system, state, at, after, limit = DEFAULT_LIMIT } = query;
    const behind = after === undefined ? null : decodeIdCursor(after);
    const found = await listOutages(this.database, { gate, system, state, at }, behind, limit + 1);
    return pageOf(
      found,
      limit,
      (outage) => outageView(outage, may('outages.deny', caller, outage)),
      ({ id }) => [id],
    );
  }

  @Get(':id')
  @Operation('outages.show', {
    kind: 'READ',
    summary: 'One outage',
    answer: OutageView,
    problems: ['clearance.outage.not-found'],
  })
  async show(@Param() { id }: OutageParam, @TheCommand() { caller }: Command): Promise<Answer<OutageView>> {
    const outage = await getOutage(this.database, id);
    return ok(outageView(outage, may('outages.deny', caller, outage)), { version: outage.version });
  }

  async #declare(
    tx: Transaction,
    request: DeclareOutageRequest,
    command: Command,
  ): Promise<Answer<OutageView>> {
    const { gate, system, from, reasonCode, authority } = request;
    const to = request.to ?? null;
    command.authorize({ gate });
    if (!(await this.registers.newest()).knowsGate(gate)) throw new Refusal('clearance.outage.gate');
    const faults = windowFaults({ from, to }, this.clock.now());
    refuseFaults(faults);
    const outage = { id: newId(), gate, system: system as OutageSystem, from, to, reasonCode, authority };
    await this.outages.lock(tx, [gate]);
    await refuseOverlapping(tx, outage, outage, null);
    await insertOutage(tx, outage, formatActor(command.cause.actor));
    const told = await this.outages.changed(tx, outage.id, 'outage.declared', command.cause);
    const { outage: stored, ...event } = told;
    const location = `/v1/outages/${stored.id}`;
    return created(outageView(stored, true), { location, version: stored.version, ...event });
  }
}
