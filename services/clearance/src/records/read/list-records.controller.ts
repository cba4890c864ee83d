import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { type Command, Operation, type Page, pageOf, type Placed, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import type { RecordView } from '../record.view.ts';
import { unseenWords } from '../visible/search-kinds.ts';
import { seesOwn } from '../visible/sees-own.ts';
import { viewOf } from '../view-of.ts';
import { ListRecordsQuery, RECORD_SORTS } from './list-records.query.ts';
import { RecordPage } from './record-page.ts';
import { searchOf } from './search.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/records')
export class ListRecordsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('records.list', {
    kind: 'READ',
    summary: 'Records, the newest first unless sorted: search and filter',
    description:
      'Those that the caller may see: of its own goods and trucks, or of its gates. Several conditions must all hold. What a reader does not see in a record, it cannot search by.',
    answer: RecordPage,
    problems: ['http.validation', 'clearance.records.unseen'],
  })
  async list(@Query() query: ListRecordsQuery, @TheCommand() command: Command): Promise<Page<RecordView>> {
    refuseUnseen(query, command.caller);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const sorted = RECORD_SORTS.asked(query);
    const { sql, values } = searchOf(query, command.caller, sorted, limit + 1);
    const rows = await this.database.read<Placed & { record_id: string; state: MovementFile }>(sql, values);
    const now = this.clock.now();
    return pageOf(
      rows,
      limit,
      (row) => viewOf(row.state, row.record_id, command.caller, now),
      (row) => sorted.placeOf(row, row.record_id),
    );
  }
}

/** @throws Refusal naming every word that the caller does not see */
function refuseUnseen(query: ListRecordsQuery, caller: Caller): void {
  const unseen = unseenWords(query, seesOwn(caller));
  if (unseen.length === 0) return;
  const code = 'clearance.records.unseen';
  throw new Refusal(code, {
    faults: unseen.map((word) => ({ code, field: `query/${word}`, message: `${word} is not shown to you` })),
  });
}
