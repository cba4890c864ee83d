import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Command, decodeWholeCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { RecordParam } from '../records/record-param.ts';
import { getRecord } from '../records/record.repository.ts';
import { readResource } from '../records/resource.ts';
import { listCorrections } from './correction.repository.ts';
import { ListCorrectionsQuery } from './correction.request.ts';
import { CorrectionPage, type CorrectionView } from './correction.view.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/records')
export class ListCorrectionsController {
  constructor(private readonly database: Database) {}

  @Get(':ref/corrections')
  @Operation('corrections.list', {
    kind: 'READ',
    summary: 'What was told wrongly of a record, and what counts instead',
    description: 'The oldest first. Of several corrections of one fact the last counts.',
    answer: CorrectionPage,
    problems: ['clearance.record.not-found', 'auth.not-yours', 'http.validation'],
  })
  async list(
    @Param() { ref }: RecordParam,
    @Query() query: ListCorrectionsQuery,
    @TheCommand() command: Command,
  ): Promise<Page<CorrectionView>> {
    const { file, recordId } = await getRecord(this.database, ref);
    command.authorize(readResource(file, recordId));
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.after === undefined ? 0 : decodeWholeCursor(query.after);
    const asked = { caller: command.caller, after, limit: limit + 1 };
    const views = await listCorrections(this.database, recordId, asked);
    return pageOf(
      views,
      limit,
      (view) => view,
      (view) => [view.correctedIn],
    );
  }
}
