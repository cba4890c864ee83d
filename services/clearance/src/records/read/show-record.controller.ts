import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { RecordParam } from '../record-param.ts';
import { getRecord } from '../record.repository.ts';
import { RecordView } from '../record.view.ts';
import { readResource } from '../resource.ts';
import { viewOf } from '../view-of.ts';

@Controller('v1/records')
export class ShowRecordController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':ref')
  @Operation('records.show', {
    kind: 'READ',
    summary: 'One record: who answers, what is awaited, until when, and what each agency did',
    description: 'Enterprises see the records of their own goods and trucks, agencies those of their gate.',
    answer: RecordView,
    problems: ['clearance.record.not-found', 'auth.not-yours'],
  })
  async show(@Param() { ref }: RecordParam, @TheCommand() command: Command): Promise<Answer<RecordView>> {
    const { file, recordId } = await getRecord(this.database, ref);
    command.authorize(readResource(file, recordId));
    const view = viewOf(file, recordId, command.caller, this.clock.now());
    return ok(view, { version: view.version });
  }
}
