import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { OTHER_DRIVER } from '../../declaration/content/further-declarations.ts';
import { DeclarationIdParam } from '../../declaration/declaration-id.param.ts';
import { AmendmentView, showAmendment } from '../show/amendment.view.ts';
import { AmendmentRequest } from './amendment.request.ts';
import { AmendmentRequests } from './amendment-requests.ts';

@Controller('v1/declarations')
export class RequestAmendmentController {
  constructor(
    private readonly commands: Commands,
    private readonly requests: AmendmentRequests,
  ) {}

  @Post(':id/amendments')
  @Operation('declarations.amend', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Ask to amend an accepted declaration',
    description:
      'Clearance admits it, the agency concerned approves it, then it is applied as the next version. Until then the truck is not released. One at a time.',
    answer: AmendmentView,
    examples: { request: OTHER_DRIVER },
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'declarations.plate.on-another-movement',
      'http.if-match-stale',
    ],
  })
  @ApiBody({ type: AmendmentRequest })
  async amend(
    @Param() { id }: DeclarationIdParam,
    @Body() body: unknown,
    @TheCommand() command: Command,
  ): Promise<Answer<AmendmentView>> {
    return await this.commands.execute(command, async (tx) => {
      const { amendment, event } = await this.requests.request(tx, command, id, body);
      return created(showAmendment(amendment), { event, location: `/v1/declarations/${id}/amendments` });
    });
  }
}
