import { Controller, Get, Query, Res } from '@nestjs/common';
import { Operation, type Command, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import type { FastifyReply } from 'fastify';
import { asCsv } from '../figures/csv.ts';
import { PeriodQuery, valuesOf } from '../figures/period.query.ts';
import { type VolumeRow, Volumes } from './volumes.view.ts';

const VOLUMES = `
  SELECT to_char(m.completed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, m.direction,
         count(*)::int AS trucks, (count(*) FILTER (WHERE NOT m.loaded))::int AS empty,
         coalesce(sum(s.shipments), 0)::int AS shipments, coalesce(sum(s.weight), 0)::text AS "grossWeightKg"
    FROM movement_figure m
    LEFT JOIN LATERAL (SELECT count(*) AS shipments, sum(gross_weight_kg) AS weight FROM shipment_figure f
                        WHERE f.movement_id = m.movement_id AND f.completed_at IS NOT NULL) s ON true
   WHERE m.gate = $1 AND m.completed_at >= $2 AND m.completed_at < $3 AND ($4::text IS NULL OR m.direction = $4)
   GROUP BY day, m.direction ORDER BY day, m.direction`;

@Controller('v1/reports/volumes')
export class VolumesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('reporting.volumes', {
    kind: 'READ',
    summary: 'How many trucks and shipments were completed',
    description:
      'By day in the zone of the gate and by direction. As JSON, or as CSV with `Accept: text/csv`.',
    answer: Volumes,
  })
  async show(
    @Query() query: PeriodQuery,
    @TheCommand() command: Command,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Volumes | string> {
    command.authorize({ gate: query.gate });
    const rows = await this.database.read<VolumeRow & Record<string, unknown>>(VOLUMES, valuesOf(query));
    return asCsv(reply, rows) ?? { gate: query.gate, rows };
  }
}
