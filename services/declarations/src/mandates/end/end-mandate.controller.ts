import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { keyOf } from '../../enterprises/enterprise-key.param.ts';
import { MandateParam } from '../mandate.param.ts';
import { Mandates } from '../mandates.ts';
import { MandateView } from '../show/mandate.view.ts';
import { showMandate } from '../show/show-mandate.ts';
import { EndingRequest } from './ending.request.ts';

@Controller('v1/enterprises')
export class EndMandateController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly mandates: Mandates,
  ) {}

  @Post(':id/mandates/:mandateId/ending')
  @Operation('mandates.end', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'End a mandate, at once or at an instant to come',
    description:
      'By the representative of either enterprise, or by the board’s counter. From then on the agent can neither act nor read in the principal’s name; what was done before stays.',
    answer: MandateView,
    problems: ['declarations.mandate.not-found', 'declarations.mandate.over', 'auth.not-yours'],
  })
  async end(
    @Param() { id, mandateId }: MandateParam,
    @Body() request: EndingRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MandateView>> {
    const enterprise = keyOf(id);
    command.authorize({ enterprises: [enterprise] });
    return await this.commands.execute(command, async (tx) => {
      const { mandate, event } = await this.mandates.end(tx, command, { enterprise, mandateId }, request);
      return created(showMandate(mandate, command.caller, this.clock.now()), {
        version: mandate.version,
        location: `/v1/enterprises/${encodeURIComponent(enterprise)}/mandates/${mandateId}`,
        event,
      });
    });
  }
}
