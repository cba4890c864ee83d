import { Controller, Get, Query } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { StandingQuery } from './standing.query.ts';
import { type InspectionStanding, InspectionStandings } from './standing.view.ts';

const FIND = `
  SELECT movement_id AS "movementId", id AS "inspectionId", status
  FROM inspection WHERE movement_id = ANY ($1::uuid[]) ORDER BY movement_id, id`;

/** What this service holds true of movements, for the comparison with the record. */
@Controller('v1/ops/inspections/standing')
export class StandingController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('ops.standing', {
    operationId: 'ops.inspections.standing',
    kind: 'READ',
    summary: 'How the inspections of movements stand here',
    answer: InspectionStandings,
    audience: 'operations',
    internal: true,
  })
  async show(@Query() { movements }: StandingQuery): Promise<InspectionStandings> {
    // Operations compare services over all gates, by ids and states alone.
    return { items: await this.database.beyond<InspectionStanding>(FIND, [movements.split(',')]) };
  }
}
