import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { Admissions } from '../arrival/admissions.ts';
import { factOf, MovementActs } from '../movement/movement-acts.ts';
import { mayReturn } from '../movement/allowed-actions.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { ReturnRequest } from './return.request.ts';

const RETURN = `
  UPDATE movement SET state = $2, version = version + 1 WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class ReturnController {
  constructor(
    private readonly acts: MovementActs,
    private readonly admissions: Admissions,
  ) {}

  @Post(':id/return')
  @Operation('movements.turn-back', {
    kind: 'ACTION',
    summary: 'The truck turns back: the neighbour sent it, or its entry was refused',
    description:
      'The neighbour’s gate itself, or a border-guard officer; exports after the crossing, also when the completion was only presumed. A truck that was refused entry sets out for the line by the border guard; it is back with the act `crossing`.',
    answer: MovementView,
    problems: ['logistics.movement.not-found', 'logistics.movement.not-now', 'auth.not-yours'],
  })
  async turnBack(
    @Param() { id }: MovementParam,
    @Body() { reasonCode, occurredAt }: ReturnRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'return', async ({ tx, movement, next, now }) => {
      const at = occurrence(occurredAt, now);
      const refused = next === 'RETURNING';
      if (refused && !mayReturn(command.caller, movement)) throw new Refusal('auth.not-yours');
      const back = changed(await tx.write<MovementRow>(RETURN, [id, next]));
      if (!refused)
        return { movement: back, facts: [factOf(back, 'vehicle.turned-back', at, { reasonCode })] };
      tx.afterCommit(() => this.admissions.wake(movement.gate));
      return { movement: back, facts: [factOf(back, 'vehicle.returning', at, { plate: movement.plate })] };
    });
  }
}
