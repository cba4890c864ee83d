import { Controller, Get, Query } from '@nestjs/common';
import { isId } from '@onegate/contracts';
import { decodeCursor, Operation, type Page, pageOf } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { RefusalDayPage, RefusalDayQuery, type RefusalDayView, refusalDayView } from './day.view.ts';
import { listStreams } from './stream.repository.ts';

@Controller('v1/ledger/refusals')
export class RefusalDaysController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('ledger.refusals', {
    kind: 'READ',
    summary: 'Days of refusals in the log, by their hashes',
    description:
      'Each service counts and hashes its refusals once a day; the hash is an entry of the log. Whoever reads the lines of that day can compute the hash again, and prove that it is in the tree.',
    answer: RefusalDayPage,
  })
  async list(@Query() { service, after, limit }: RefusalDayQuery): Promise<Page<RefusalDayView>> {
    const position = after === undefined ? undefined : positionOf(after);
    const rows = await listStreams(this.database, service, position, limit + 1);
    return pageOf(rows, limit, refusalDayView, ({ recordedAt, recordId }) => [recordedAt, recordId]);
  }
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function positionOf(cursor: string): [string, string] {
  const [recordedAt = '', recordId = ''] = decodeCursor(cursor, 2).map(String);
  const fits = TIME.test(recordedAt) && !Number.isNaN(Date.parse(recordedAt)) && isId(recordId);
  return fits ? [recordedAt, recordId] : (decodeCursor('', 2) as [string, string]);
}
