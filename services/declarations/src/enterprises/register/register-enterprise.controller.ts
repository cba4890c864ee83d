import { Body, Controller, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { keyOf } from '../enterprise-key.param.ts';
import { EnterpriseRegister } from '../enterprise-register.ts';
import { EnterpriseView } from '../show/enterprise.view.ts';
import { showEnterprise } from '../show/show-enterprise.ts';
import { EnterpriseRequest } from './enterprise.request.ts';

@Controller('v1/enterprises')
export class RegisterEnterpriseController {
  constructor(
    private readonly commands: Commands,
    private readonly register: EnterpriseRegister,
  ) {}

  @Post()
  @Operation('enterprises.register', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Enter an enterprise into the register',
    description:
      'The representative of an enterprise enters their own; the management board enters any, also one that has no computer. Status, the certificate of an authorised operator and being served at the counter are the board’s to say.',
    answer: EnterpriseView,
    examples: {
      alsoRequests: {
        'A carrier for whom the counter lodges': {
          enterprise: '5900567898',
          name: 'Hợp tác xã vận tải Ia Dom',
          capacities: ['CARRIER'],
          servedAtCounter: true,
        },
      },
    },
    problems: ['declarations.enterprise.known', 'auth.not-yours'],
  })
  async enter(
    @Body() body: EnterpriseRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<EnterpriseView>> {
    const request = { ...body, enterprise: keyOf(body.enterprise) };
    command.authorize({ enterprises: [request.enterprise] });
    return await this.commands.execute(command, async (tx) => {
      const { entry, event } = await this.register.register(tx, command, request);
      return created(showEnterprise(entry, command.caller, request.contacts ?? []), {
        version: entry.version,
        location: `/v1/enterprises/${encodeURIComponent(entry.enterprise)}`,
        event,
      });
    });
  }
}
