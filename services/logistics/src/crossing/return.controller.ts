import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { factOf, MovementActs } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { ReturnRequest } from './return.request.ts';

const RETURN = `
  UPDATE movement SET state = $2, version = version + 1 WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class ReturnController {
  constructor(private readonly acts: MovementActs) {}

  @Post(':id/return')
  @Operation('movements.turn-back', {
    kind: 'ACTION',
    summary: 'The neighbour has turned the truck back',
    description:
      'The neighbour’s gate itself, or a border-guard officer; exports only, after the crossing, also when the completion was only presumed.',
    answer: MovementView,
    problems: ['logistics.movement.not-found', 'logistics.movement.not-now', 'auth.not-yours'],
  })
  async turnBack(
    @Param() { id }: MovementParam,
    @Body() { reasonCode, occurredAt }: ReturnRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'return', async ({ tx, next, now }) => {
      const at = occurrence(occurredAt, now);
      const back = changed(await tx.write<MovementRow>(RETURN, [id, next]));
      return { movement: back, facts: [factOf(back, 'vehicle.turned-back', at, { reasonCode })] };
    });
  }
}
