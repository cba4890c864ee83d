import { Controller, Get, Param } from '@nestjs/common';
import { masked, seesOf } from '@onegate/auth';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
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
      'As it happened, along the critical path: each millisecond to the running inspection that concludes last, else to whoever was awaited, else to the one who answered. Parts of inspections that are not concluded are provisional.',
    answer: RecordTimeView,
    problems: ['clearance.record.not-found', 'auth.not-yours'],
  })
  async show(@Param() { ref }: RecordParam, @TheCommand() command: Command): Promise<RecordTimeView> {
    const { file, recordId } = await getRecord(this.database, ref);
    const resource = readResource(file, recordId);
    command.authorize(resource);
    const told = await readTold(this.database, recordId, file.movementId);
    const register = await this.registers.at(file.gate);
    const parts = attribute(told, worldOf(file, register), this.clock.now().getTime());
    const sees = seesOf(command.caller, resource.enterprises);
    return masked(timeView(file, recordId, parts), TIME_KINDS, sees);
  }
}
