import { Controller, Get, Query } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { StandingQuery } from './standing.query.ts';
import { MovementStandings } from './standing.view.ts';

const FIND = `
  SELECT movement_id, state, stage FROM movement WHERE movement_id = ANY ($1::uuid[]) ORDER BY movement_id`;

interface Row {
  readonly movement_id: string;
  readonly state: string;
  readonly stage: string | null;
}

/** What this service holds true of movements, for the comparison with the record. */
@Controller('v1/ops/logistics/standing')
export class StandingController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('ops.standing', {
    operationId: 'ops.logistics.standing',
    kind: 'READ',
    summary: 'Where the trucks of movements are by this service',
    answer: MovementStandings,
    audience: 'operations',
    internal: true,
  })
  async show(@Query() { movements }: StandingQuery): Promise<MovementStandings> {
    // Operations compare services over all gates, by ids and states alone.
    const rows = await this.database.beyond<Row>(FIND, [movements.split(',')]);
    return {
      items: rows.map(({ movement_id: movementId, state, stage }) => ({
        movementId,
        state,
        ...(stage !== null && { stage }),
      })),
    };
  }
}
