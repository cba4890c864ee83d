import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { MovementActs } from '../../movement/movement-acts.ts';
import { MovementParam } from '../../movement/movement-param.ts';
import { MovementView } from '../../movement/movement-view.ts';
import { call } from './calling.ts';
import { CallRequest } from './call.request.ts';

@Controller('v1/movements')
export class CallController {
  constructor(private readonly acts: MovementActs) {}

  @Post(':id/call')
  @Operation('movements.call', {
    kind: 'ACTION',
    summary: 'Call this truck to the exit',
    description:
      'Officer of the management board. Whoever calls a truck before others states the reason; it is published with the call.',
    answer: MovementView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.movement.not-yet',
      'logistics.call.not-first',
      'logistics.closure.closed',
      'auth.not-yours',
    ],
  })
  async call(
    @Param() { id }: MovementParam,
    @Body() { overtakingReason }: CallRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'call', (step) =>
      call(step, command.caller.id, overtakingReason),
    );
  }
}
