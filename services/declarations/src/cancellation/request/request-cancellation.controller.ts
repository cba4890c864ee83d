import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { DeclarationIdParam } from '../../declaration/declaration-id.param.ts';
import { CancellationView, showCancellation } from '../cancellation.view.ts';
import { CancellationRequest } from './cancellation.request.ts';
import { CancellationRequests } from './cancellation-requests.ts';

@Controller('v1/declarations')
export class RequestCancellationController {
  constructor(
    private readonly commands: Commands,
    private readonly requests: CancellationRequests,
  ) {}

  @Post(':id/cancellation')
  @Operation('declarations.cancel', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Cancel a declaration',
    description:
      'A draft is cancelled at once. For what was submitted it is a request: clearance grants it to the enterprise before the truck has arrived, after that to an officer of the management board once the charges are settled; until it has decided nothing else can be done.',
    answer: CancellationView,
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'http.if-match-stale',
    ],
  })
  async cancel(
    @Param() { id }: DeclarationIdParam,
    @Body() { reasonCode }: CancellationRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<CancellationView>> {
    return await this.commands.execute(command, async (tx) => {
      const { cancellation, event } = await this.requests.request(tx, command, id, reasonCode);
      return created(showCancellation(cancellation), {
        location: `/v1/declarations/${id}/cancellation`,
        ...(event !== undefined && { event }),
      });
    });
  }
}
