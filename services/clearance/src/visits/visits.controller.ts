import { Controller, Get, Query } from '@nestjs/common';
import { Code, Id, ListOf, Operation, Text, Time } from '@onegate/http';
import { currentScope, Database } from '@onegate/persistence';

export class ListVisitsQuery {
  @Text({
    meaning: 'Letters and digits of the plate, as they can be read.',
    max: 20,
    min: 3,
    example: '81C12345',
  })
  plate!: string;
}

export class VisitView {
  @Id({
    meaning: 'Obligation that the first passage created.',
    example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90',
  })
  obligationId!: string;
  @Text({ meaning: 'Key of the plate.', max: 120, example: 'KH:RATANAKIRI:3A1234' })
  plate!: string;
  @Code({ meaning: 'Which way the vehicle went first.', of: ['IN', 'OUT'], example: 'IN' })
  way!: string;
  @Id({ meaning: 'Movement on which it did.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Text({ meaning: 'Gate of that passage.', max: 8, example: 'LT' })
  gate!: string;
  @Time({ meaning: 'When it passed.', example: '2026-11-24T02:10:00.000Z' })
  at!: string;
  @Id({ meaning: 'Movement on which it went back; absent while it has not.', optional: true })
  returnMovementId?: string;
  @Text({ meaning: 'Gate of the way back.', max: 8, optional: true, example: 'LT' })
  returnGate?: string;
  @Time({ meaning: 'When it went back.', optional: true })
  returnedAt?: string;
}

export class VisitList {
  @ListOf(() => VisitView, { meaning: 'The newest first, the last hundred.', max: 100 })
  items!: VisitView[];
}

interface Row {
  obligation_id: string;
  plate: string;
  way: string;
  movement_id: string;
  gate: string;
  at: Date;
  back_movement: string | null;
  back_gate: string | null;
  back_at: Date | null;
}

const LIST = `
  SELECT there.obligation_id, there.plate, there.way, there.movement_id, there.gate, there.occurred_at AS at,
         back.movement_id AS back_movement, back.gate AS back_gate, back.occurred_at AS back_at
  FROM passage AS there
  JOIN obligation ON obligation.id = there.obligation_id AND obligation.movement_id = there.movement_id
    AND obligation.since = there.occurred_at
  LEFT JOIN passage AS back ON back.obligation_id = there.obligation_id AND back.way <> there.way
  WHERE there.digest = $1 AND (there.gate = ANY ($2) OR back.gate = ANY ($2))
  ORDER BY there.occurred_at DESC LIMIT 100`;

@Controller('v1/visits')
export class VisitsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('visits.list', {
    kind: 'READ',
    summary: 'Ways of a vehicle over the line and back',
    answer: VisitList,
    problems: ['http.validation'],
  })
  async list(@Query() { plate }: ListVisitsQuery): Promise<VisitList> {
    const digest = plate.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    // A visit belongs to the gate of the way in and to that of the way out: bounded by the caller's gates itself.
    const rows = await this.database.beyond<Row>(LIST, [digest, currentScope()?.gates ?? []]);
    return { items: rows.map(viewOf) };
  }
}

const viewOf = (row: Row): VisitView => ({
  obligationId: row.obligation_id,
  plate: row.plate,
  way: row.way,
  movementId: row.movement_id,
  gate: row.gate,
  at: row.at.toISOString(),
  ...(row.back_movement !== null && { returnMovementId: row.back_movement }),
  ...(row.back_gate !== null && { returnGate: row.back_gate }),
  ...(row.back_at && { returnedAt: row.back_at.toISOString() }),
});
