import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { EnterpriseKeyParam, keyOf } from '../../enterprises/enterprise-key.param.ts';
import { Mandates } from '../mandates.ts';
import { MandateView } from '../show/mandate.view.ts';
import { showMandate } from '../show/show-mandate.ts';
import { MandateRequest } from './mandate.request.ts';

@Controller('v1/enterprises')
export class GiveMandateController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly mandates: Mandates,
  ) {}

  @Post(':id/mandates')
  @Operation('mandates.give', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Let another enterprise act in one’s name',
    description:
      'Given by the representative of the principal, the enterprise of the address; or entered by the board’s counter from a paper that the principal signed. Between two enterprises one mandate is in force at an instant: to change its scopes, end it and give another from then on. Nothing is given for the past.',
    answer: MandateView,
    problems: [
      'declarations.enterprise.not-found',
      'declarations.enterprise.not-active',
      'declarations.mandate.overlaps',
      'auth.not-yours',
    ],
  })
  async give(
    @Param() { id }: EnterpriseKeyParam,
    @Body() request: MandateRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MandateView>> {
    const principal = keyOf(id);
    command.authorize({ enterprises: [principal] });
    return await this.commands.execute(command, async (tx) => {
      const { mandate, event } = await this.mandates.give(tx, command, principal, request);
      return created(showMandate(mandate, command.caller, this.clock.now()), {
        version: mandate.version,
        location: `/v1/enterprises/${encodeURIComponent(principal)}/mandates/${mandate.mandateId}`,
        event,
      });
    });
  }
}
