import { Controller, Get, Query } from '@nestjs/common';
import { type Command, decodeIdCursor, encodeCursor, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { compare } from './domain/compare.ts';
import { DriftPage, DriftQuery, type DriftView } from './drift.view.ts';
import { Standings } from './standings.ts';

const DEFAULT_LIMIT = 100;
const SETTLING_MS = 10_000;
/** Newest first, by the key alone: as much work as the page is long. */
const LIST = `
  SELECT movement_id AS id, state AS file FROM movement_file
  WHERE $1::uuid IS NULL OR movement_id < $1 ORDER BY movement_id DESC LIMIT $2`;

/** Whether the record agrees with those who own the facts. */
@Controller('v1/ops/clearance/drift')
export class DriftController {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('ops.drift', {
    operationId: 'ops.clearance.drift',
    kind: 'READ',
    summary: 'Where the record and inspections or logistics do not say the same',
    description:
      'Compares a page of movements, newest first. What is settling may only be on its way; what stays is a fault: see parked messages and lag of the service named.',
    answer: DriftPage,
    problems: ['clearance.drift.away'],
    audience: 'operations',
  })
  async show(@Query() query: DriftQuery, @TheCommand() command: Command): Promise<DriftPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.after === undefined ? null : decodeIdCursor(query.after);
    // Operations compare services over all gates, by ids and states alone.
    const rows = await this.database.beyond<{ id: string; file: MovementFile }>(LIST, [after, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: await this.#compare(
        shown.map(({ file }) => file),
        command,
      ),
      compared: shown.length,
      ...(rows.length > limit && last && { next: encodeCursor([last.id]) }),
    };
  }

  async #compare(files: readonly MovementFile[], command: Command): Promise<DriftView[]> {
    const ids = files.map(({ movementId }) => movementId);
    const [inspections, trucks] = await Promise.all([
      this.standings.inspections(ids, command),
      this.standings.trucks(ids, command),
    ]);
    const truckOf = new Map(trucks.map((truck) => [truck.movementId, truck]));
    const settled = this.clock.now().getTime() - SETTLING_MS;
    return files.flatMap((file) =>
      compare(
        file,
        inspections.filter(({ movementId }) => movementId === file.movementId),
        truckOf.get(file.movementId),
      ).map(({ record, theirs, ...drift }) => ({
        ...drift,
        ...(record !== null && { record }),
        ...(theirs !== null && { theirs }),
        settling: Date.parse(file.recordedAt) > settled,
      })),
    );
  }
}
