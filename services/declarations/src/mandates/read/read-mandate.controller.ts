import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { keyOf } from '../../enterprises/enterprise-key.param.ts';
import { MandateParam } from '../mandate.param.ts';
import { getMandate } from '../mandate.repository.ts';
import { MandateView } from '../show/mandate.view.ts';
import { showMandate } from '../show/show-mandate.ts';

@Controller('v1/enterprises')
export class ReadMandateController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':id/mandates/:mandateId')
  @Operation('mandates.read', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'Read a mandate that the enterprise gave or has',
    answer: MandateView,
    problems: ['declarations.mandate.not-found', 'auth.not-yours'],
  })
  async read(
    @Param() { id, mandateId }: MandateParam,
    @TheCommand() command: Command,
  ): Promise<Answer<MandateView>> {
    const enterprise = keyOf(id);
    command.authorize({ enterprises: [enterprise] });
    const mandate = await getMandate(this.database, enterprise, mandateId);
    return ok(showMandate(mandate, command.caller, this.clock.now()));
  }
}
