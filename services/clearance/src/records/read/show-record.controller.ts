import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Registers } from '../../register/registers.ts';
import { RecordParam } from '../record-param.ts';
import { getRecord } from '../record.repository.ts';
import { RecordView } from '../record.view.ts';
import { type PastFile, PastFiles } from '../past/past-files.ts';
import { PastQuery } from '../past/past.query.ts';
import { readResource } from '../resource.ts';
import { standingNow } from '../standing.view.ts';
import { viewOf } from '../view-of.ts';

@Controller('v1/records')
export class ShowRecordController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly past: PastFiles,
    private readonly registers: Registers,
  ) {}

  @Get(':ref')
  @Operation('records.show', {
    kind: 'READ',
    summary: 'One record: who answers, what is awaited, until when, and what each agency did',
    description:
      'Enterprises see the records of their own goods and trucks, agencies those of their gate. With `at`, as it was known at that instant, with the hours, outages and closures known then; with `happenedBy`, as it had happened by that instant: a past record has no ETag and allows no action.',
    answer: RecordView,
    problems: ['clearance.record.not-found', 'auth.not-yours', 'http.validation'],
  })
  async show(
    @Param() { ref }: RecordParam,
    @Query() query: PastQuery,
    @TheCommand() command: Command,
  ): Promise<Answer<RecordView>> {
    const { file, recordId } = await getRecord(this.database, ref);
    command.authorize(readResource(file, recordId));
    if (query.at !== undefined || query.happenedBy !== undefined) {
      const past = await this.past.read(file, recordId, query);
      return ok({ ...this.#view(past, recordId, command), allowedActions: [] });
    }
    const register = await this.registers.at(file.gate);
    const view = this.#view({ file, asOf: this.clock.now(), register }, recordId, command);
    return ok(view, { version: view.version });
  }

  #view({ file, asOf, register }: PastFile, recordId: string, { caller }: Command): RecordView {
    const standstills = standingNow(file, recordId, register, asOf.toISOString());
    const view = viewOf(file, recordId, caller, asOf, register.timetable);
    return { ...view, ...(standstills.length > 0 && { standstills }) };
  }
}
