import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { GateParam } from '../../gate/gate-param.ts';
import { ClosureView } from '../closure.view.ts';
import { Closures } from '../closures.ts';
import { CloseGateRequest } from './close-gate.request.ts';

@Controller('v1/gates/:gate/closures')
export class DeclareClosureController {
  constructor(
    private readonly commands: Commands,
    private readonly closures: Closures,
  ) {}

  @Post()
  @Operation('closures.declare', {
    kind: 'CREATE',
    summary: 'Record that nobody passes the barrier, here or on the other side',
    description:
      'Board or border guard, who lead. The queues for export stand in their order, and clocks that need the barrier with them. A closure that its authority may not order, or not for so long, is recorded all the same, and flagged.',
    answer: ClosureView,
    problems: ['logistics.gate.not-found', 'logistics.closure.overlaps', 'auth.not-yours'],
  })
  async declare(
    @Param() { gate }: GateParam,
    @Body() request: CloseGateRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ClosureView>> {
    return await this.commands.execute(command, async (tx) => {
      const { closure, event } = await this.closures.declare(tx, command, gate, request);
      const location = `/v1/gates/${gate}/closures/${closure.id}`;
      return created(closure, { location, version: closure.version, event });
    });
  }
}
