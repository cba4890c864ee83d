import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Sees, seesOf } from '@onegate/auth';
import {
  type Command,
  Operation,
  type Page,
  pageOf,
  type Placed,
  type Sorted,
  TheCommand,
} from '@onegate/http';
import { Database } from '@onegate/persistence';
import { type Disclosed, disclosureOf, type EntryBody } from '../../ledger/domain/entry.ts';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { RecordParam } from '../record-param.ts';
import { getRecord } from '../record.repository.ts';
import { readResource } from '../resource.ts';
import { shownFields } from '../visible/entry-kinds.ts';
import { EntryPage, type EntryView } from './entry.view.ts';
import { ENTRY_SORTS, ListEntriesQuery } from './list-entries.query.ts';

interface Row extends Placed {
  seq: number;
  previous: Buffer;
  hash: Buffer;
  body: Buffer;
  fields: Record<string, Disclosed> | null;
}

const DEFAULT_LIMIT = 100;
const entries = (sorted: Sorted): string => `
  SELECT entry.seq, entry.previous, entry.hash, entry.body, disclosure.fields, ${sorted.placeSql} AS place
  FROM entry LEFT JOIN disclosure USING (record_id, seq)
  WHERE entry.record_id = $1 AND ${sorted.behind('entry.record_id', '$2', '$3')}
  ORDER BY ${sorted.order('entry.record_id')} LIMIT $4`;

@Controller('v1/records')
export class ListEntriesController {
  constructor(private readonly database: Database) {}

  @Get(':ref/entries')
  @Operation('records.entries', {
    kind: 'READ',
    summary: 'The entries of a record, with all that is needed to verify their chain',
    description:
      'Each hash binds the entry before; a field that the caller may not see leaves its digest in the body.',
    answer: EntryPage,
    problems: ['clearance.record.not-found', 'auth.not-yours', 'http.validation'],
  })
  async list(
    @Param() { ref }: RecordParam,
    @Query() query: ListEntriesQuery,
    @TheCommand() command: Command,
  ): Promise<Page<EntryView>> {
    const { file, recordId } = await getRecord(this.database, ref);
    const resource = readResource(file, recordId);
    command.authorize(resource);
    const sees = seesOf(command.caller, resource.enterprises);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const sorted = ENTRY_SORTS.asked(query);
    const rows = await this.database.read<Row>(entries(sorted), [recordId, ...sorted.values, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => viewOf(row, sees, file.corrections),
      (row) => sorted.placeOf(row, recordId),
    );
  }
}

function viewOf(row: Row, sees: Sees, corrections: MovementFile['corrections']): EntryView {
  const { seq, recordedAt, occurredAt, eventId } = JSON.parse(row.body.toString('utf8')) as EntryBody;
  const shown = shownFields(row.fields, sees);
  return {
    seq,
    recordedAt,
    occurredAt,
    eventId,
    ...(corrections?.[eventId] && {
      correctedBy: corrections[eventId].map(({ correctionId }) => correctionId),
    }),
    fields: Object.fromEntries(shown.map(([name, [, value]]) => [name, value])),
    disclosures: shown.map(([name, [salt, value]]) => disclosureOf(salt, name, value)),
    previous: row.previous.toString('base64url'),
    hash: row.hash.toString('base64url'),
    body: row.body.toString('base64url'),
  };
}
