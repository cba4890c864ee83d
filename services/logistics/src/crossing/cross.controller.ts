import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { factOf, MovementActs } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { WhenRequest } from '../movement/when.request.ts';

const CROSS = `
  UPDATE movement SET state = $2, crossed_at = $3, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class CrossController {
  constructor(private readonly acts: MovementActs) {}

  @Post(':id/crossing')
  @Operation('movements.cross', {
    kind: 'ACTION',
    summary: 'The truck has crossed the line',
    description:
      'Border guard; exports after the exit, and a truck refused entry on its way back. A truck that was turned back crosses again without a new exit or fee.',
    answer: MovementView,
    problems: ['logistics.movement.not-found', 'logistics.movement.not-now', 'auth.not-yours'],
  })
  async cross(
    @Param() { id }: MovementParam,
    @Body() { occurredAt }: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'crossing', async ({ tx, movement, next, now }) => {
      const at = occurrence(occurredAt, now);
      const crossed = changed(await tx.write<MovementRow>(CROSS, [id, next, at]));
      const { direction } = movement;
      const { plate } = movement;
      const fact =
        movement.state === 'RETURNING'
          ? factOf(crossed, 'vehicle.returned', at, { plate })
          : factOf(crossed, 'vehicle.crossed', at, { direction });
      return { movement: crossed, facts: [fact] };
    });
  }
}
