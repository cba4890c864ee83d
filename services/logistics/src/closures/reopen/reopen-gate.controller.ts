import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { ClosureParam } from '../closure.param.ts';
import { ClosureView } from '../closure.view.ts';
import { Closures } from '../closures.ts';
import { ReopenGateRequest } from './reopen-gate.request.ts';

@Controller('v1/gates/:gate/closures')
export class ReopenGateController {
  constructor(
    private readonly commands: Commands,
    private readonly closures: Closures,
  ) {}

  @Post(':id/reopening')
  @Operation('closures.reopen', {
    kind: 'ACTION',
    summary: 'Record since when the barrier is open again, or take back a closure before it begins',
    description:
      'Trucks before the barrier are let in again in the order in which they came, and the queues go on in theirs. Before it begins, without `to`, the closure is taken back: it stays in the list and closes nothing.',
    answer: ClosureView,
    problems: [
      'logistics.gate.not-found',
      'logistics.closure.not-found',
      'logistics.closure.over',
      'http.if-match-missing',
      'auth.not-yours',
    ],
  })
  async reopen(
    @Param() { gate, id }: ClosureParam,
    @Body() { to }: ReopenGateRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ClosureView>> {
    return await this.commands.execute(command, async (tx) => {
      const { closure, event } = await this.closures.reopen(tx, command, gate, id, to);
      return ok(closure, { version: closure.version, event });
    });
  }
}
