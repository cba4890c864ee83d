import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Command, Operation, type Page, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Entry } from '../keep/domain/book.ts';
import type { Register } from '../domain/register.ts';
import { Registers } from '../registers.ts';
import { pageOfEntries } from '../show/entries.ts';
import { RegisterQuery } from '../show/register.query.ts';
import { DutyQuery, UnitParam } from './unit.request.ts';
import { DutyView, UnitList, type UnitView } from './unit.view.ts';

@Controller('v1/units')
export class ListUnitsController {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('register.units', {
    kind: 'READ',
    summary: 'The units of the agencies, who heads each and who leads its shift, now or at an instant',
    answer: UnitList,
    problems: ['http.validation'],
    audience: 'public',
  })
  async list(@Query() query: RegisterQuery): Promise<Page<UnitView>> {
    const register = await this.registers.newest();
    const gates = query.gate === undefined ? register.data.gates : [query.gate];
    const { items, ...page } = await pageOfEntries(this.database, 'unit', gates, query);
    const at = query.at === undefined ? this.clock.now() : new Date(query.at);
    return { ...page, items: items.map((term) => unitView(term, register, at.toISOString())) };
  }

  @Get(':unit/duty')
  @Operation('register.duty', {
    kind: 'READ',
    summary: 'Who was on duty in a unit, who led the shift and who headed it, at any instant',
    answer: DutyView,
    problems: ['clearance.register.unit-not-found', 'clearance.register.not-yet', 'auth.not-yours'],
  })
  async duty(
    @Param() { unit }: UnitParam,
    @Query() query: DutyQuery,
    @TheCommand() command: Command,
  ): Promise<DutyView> {
    const register = await this.registers.newest();
    const entry = register.findUnit(unit);
    if (!entry) throw new Refusal('clearance.register.unit-not-found');
    const { gate, agency } = entry;
    command.authorize({ gate });
    const at = (query.at === undefined ? this.clock.now() : new Date(query.at)).toISOString();
    const head = register.findHead(unit, at);
    if (head === null) throw new Refusal('clearance.register.not-yet');
    const shift = register.shiftAt(unit, at);
    const { leader, officers = [], from = at, to = null } = shift ?? {};
    return {
      ...{ unit, gate, agency, at, head, answers: register.personOf(unit, at) },
      ...(leader !== undefined && { shift: { leader, officers, from, to } }),
    };
  }
}

/** A unit as it stands at an instant, or when it begins if that is later. */
export function unitView(
  { id: termId, unit, ...term }: Entry<'unit'>,
  register: Register,
  now: string,
): UnitView {
  const at = now < term.from ? term.from : now;
  const leader = register.leaderOnDuty(unit, at);
  return { ...term, id: unit, termId, head: register.headOf(unit, at), ...(leader !== null && { leader }) };
}
