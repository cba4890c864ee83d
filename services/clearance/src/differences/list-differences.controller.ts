import { Controller, Get, Query } from '@nestjs/common';
import { type Command, decodeIdCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { DifferencePage, type DifferenceView } from './difference.view.ts';
import { ListDifferencesQuery } from './list-differences.query.ts';

interface Row {
  id: string;
  movement_id: string;
  gate: string;
  code: string;
  fact: string;
  event_id: string;
  recorded_at: Date;
}

const DEFAULT_LIMIT = 50;
const LIST = `
  SELECT id, movement_id, gate, code, fact, event_id, recorded_at FROM difference
  WHERE gate = ANY ($1) AND ($2::uuid IS NULL OR movement_id = $2) AND ($3::uuid IS NULL OR id < $3)
  ORDER BY id DESC LIMIT $4`;

@Controller('v1/differences')
export class ListDifferencesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('differences.list', {
    kind: 'READ',
    summary: 'Facts that contradict what had been recorded, for somebody to settle',
    answer: DifferencePage,
    problems: ['http.validation'],
  })
  async list(
    @Query() query: ListDifferencesQuery,
    @TheCommand() command: Command,
  ): Promise<Page<DifferenceView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.after === undefined ? null : decodeIdCursor(query.after);
    const values = [command.caller.gates, query.movementId ?? null, after, limit + 1];
    const rows = await this.database.read<Row>(LIST, values);
    return pageOf(rows, limit, viewOf, (row) => [row.id]);
  }
}

const viewOf = (row: Row): DifferenceView => ({
  id: row.id,
  movementId: row.movement_id,
  gate: row.gate,
  code: row.code,
  fact: row.fact,
  eventId: row.event_id,
  recordedAt: row.recorded_at.toISOString(),
});
