import { Controller, Get, Param, Query } from '@nestjs/common';
import { masked, seesOf } from '@onegate/auth';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { beforeLife, pastInstants } from '../records/past/past-instants.ts';
import { PastQuery } from '../records/past/past.query.ts';
import { RecordParam } from '../records/record-param.ts';
import { getRecord } from '../records/record.repository.ts';
import { readResource } from '../records/resource.ts';
import { TIME_KINDS } from '../records/visible/record-kinds.ts';
import { Registers } from '../register/registers.ts';
import { attribute } from './domain/attribute.ts';
import { timeView } from './time-view-of.ts';
import { readTold } from './time.repository.ts';
import { RecordTimeView } from './time.view.ts';
import { worldOf } from './world-of.ts';

@Controller('v1/records')
export class ShowTimeController {
  constructor(
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Get(':ref/time')
  @Operation('records.time', {
    kind: 'READ',
    summary: 'Who had a record for how long: its whole life, by whom each millisecond is charged to',
    description:
      'As it happened, along the critical path: each millisecond to the running inspection that concludes last, else to whoever was awaited, else to the one who answered. Parts of inspections that are not concluded are provisional. With `at`, as it was known at that instant, with the hours, outages and closures known then; with `happenedBy`, as it had happened by that instant.',
    answer: RecordTimeView,
    problems: ['clearance.record.not-found', 'auth.not-yours', 'http.validation'],
  })
  async show(
    @Param() { ref }: RecordParam,
    @Query() query: PastQuery,
    @TheCommand() command: Command,
  ): Promise<RecordTimeView> {
    const { file, recordId } = await getRecord(this.database, ref);
    const resource = readResource(file, recordId);
    command.authorize(resource);
    const { known, happened } = pastInstants(query, this.clock.now());
    const until = Date.parse(known < happened ? known : happened);
    const all = await readTold(this.database, recordId, file.movementId, query.at ?? null);
    const told = query.happenedBy === undefined ? all : all.filter(({ at }) => at <= until);
    if (told.length === 0) throw beforeLife(query);
    const since = new Date(Math.min(...told.map(({ at }) => at))).toISOString();
    const register = await this.registers.asKnown({ gate: file.gate, since, at: query.at ?? null });
    const parts = attribute(told, worldOf(file, register), until);
    const sees = seesOf(command.caller, resource.enterprises);
    return masked(timeView(file, recordId, parts, until), TIME_KINDS, sees);
  }
}
