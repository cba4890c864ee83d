import { Body, Controller, Param, Patch } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { EnterpriseKeyParam, keyOf } from '../enterprise-key.param.ts';
import { EnterpriseRegister } from '../enterprise-register.ts';
import { findContacts } from '../enterprise.repository.ts';
import { EnterpriseView } from '../show/enterprise.view.ts';
import { showEnterprise } from '../show/show-enterprise.ts';
import { EnterpriseChangeRequest } from './enterprise-change.request.ts';

@Controller('v1/enterprises')
export class ChangeEnterpriseController {
  constructor(
    private readonly commands: Commands,
    private readonly register: EnterpriseRegister,
  ) {}

  @Patch(':id')
  @Operation('enterprises.change', {
    kind: 'CHANGE',
    audience: 'enterprise',
    summary: 'Say something anew of an enterprise',
    description:
      'The entry that stands ends and another begins; what was said before stays readable with `?at=`. Contacts alone are replaced, since they are personal data.',
    answer: EnterpriseView,
    problems: ['declarations.enterprise.not-found', 'auth.not-yours'],
  })
  async change(
    @Param() { id }: EnterpriseKeyParam,
    @Body() request: EnterpriseChangeRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<EnterpriseView>> {
    const enterprise = keyOf(id);
    command.authorize({ enterprises: [enterprise] });
    return await this.commands.execute(command, async (tx) => {
      const { entry, event } = await this.register.change(tx, command, enterprise, request);
      const contacts = await findContacts(tx, enterprise);
      return ok(showEnterprise(entry, command.caller, contacts), { version: entry.version, event });
    });
  }
}
