import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { factOf, MovementActs } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { WhenRequest } from '../movement/when.request.ts';

const ACKNOWLEDGE = `
  UPDATE movement SET state = $2, acknowledged_at = $3, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class AcknowledgeController {
  constructor(private readonly acts: MovementActs) {}

  @Post(':id/acknowledgement')
  @Operation('movements.acknowledge', {
    kind: 'ACTION',
    summary: 'The neighbour has the truck',
    description: 'The neighbour’s gate itself, or a border-guard officer who enters its word.',
    answer: MovementView,
    problems: ['logistics.movement.not-found', 'logistics.movement.not-now', 'auth.not-yours'],
  })
  async acknowledge(
    @Param() { id }: MovementParam,
    @Body() { occurredAt }: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    const by = command.caller.roles.includes('NEIGHBOUR') ? 'NEIGHBOUR' : 'OFFICER';
    return await this.acts.run(command, id, 'acknowledgement', async ({ tx, next, now }) => {
      const at = occurrence(occurredAt, now);
      const known = changed(await tx.write<MovementRow>(ACKNOWLEDGE, [id, next, at]));
      return { movement: known, facts: [factOf(known, 'crossing.acknowledged', at, { by })] };
    });
  }
}
