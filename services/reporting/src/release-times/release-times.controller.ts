import { Controller, Get, Query, Res } from '@nestjs/common';
import { Operation, type Command, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import type { FastifyReply } from 'fastify';
import { asCsv } from '../figures/csv.ts';
import { PeriodQuery, valuesOf } from '../figures/period.query.ts';
import { type ReleaseTimeRow, ReleaseTimes } from './release-times.view.ts';

const RELEASE_TIMES = `
  SELECT m.direction, s.channel, count(*)::int AS shipments,
         round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM s.released_at - m.arrived_at)))::int AS "medianSeconds",
         round(percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM s.released_at - m.arrived_at)))::int AS "p90Seconds"
    FROM movement_figure m JOIN shipment_figure s USING (movement_id)
   WHERE m.gate = $1 AND s.released_at >= $2 AND s.released_at < $3 AND ($4::text IS NULL OR m.direction = $4)
     AND m.arrived_at IS NOT NULL AND s.channel IS NOT NULL
   GROUP BY m.direction, s.channel ORDER BY m.direction, s.channel`;

@Controller('v1/reports/release-times')
export class ReleaseTimesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('reporting.release-times', {
    kind: 'READ',
    summary: 'How long goods took from the barrier to release',
    description:
      'Median and 90th percentile by direction and channel, as in the WCO’s Time Release Study: from the truck at the outer barrier to the release of the shipment. As JSON, or as CSV with `Accept: text/csv`.',
    answer: ReleaseTimes,
  })
  async show(
    @Query() query: PeriodQuery,
    @TheCommand() command: Command,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseTimes | string> {
    command.authorize({ gate: query.gate });
    const rows = await this.database.read<ReleaseTimeRow & Record<string, unknown>>(
      RELEASE_TIMES,
      valuesOf(query),
    );
    return asCsv(reply, rows) ?? { gate: query.gate, rows };
  }
}
