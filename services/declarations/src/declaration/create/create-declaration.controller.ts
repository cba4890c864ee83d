import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Caller } from '@onegate/auth';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { DeclarationForm } from '../content/declaration-form.ts';
import { DeclarationRequest } from '../content/declaration.request.ts';
import { FURTHER_DECLARATIONS } from '../content/further-declarations.ts';
import { DeclarationReceipt } from '../show/declaration.view.ts';
import { receiptOf } from '../show/show-declaration.ts';
import { keepDraft } from './draft.ts';
import { lodgedAs } from './lodged-as.ts';

@Controller('v1/declarations')
export class CreateDeclarationController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly form: DeclarationForm,
  ) {}

  @Post()
  @Operation('declarations.create', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Draft a declaration for one truck',
    description:
      'Checks everything at once and keeps a draft. It mints the ids and references of the movement and of each shipment. No agency sees a draft: submit it next.',
    answer: DeclarationReceipt,
    examples: { alsoRequests: FURTHER_DECLARATIONS },
    problems: ['declarations.references.exhausted', 'auth.not-yours', 'declarations.enterprise.none'],
  })
  @ApiBody({ type: DeclarationRequest })
  async create(@Body() body: unknown, @TheCommand() command: Command): Promise<Answer<DeclarationReceipt>> {
    const { written, findings } = await this.form.read(body);
    const enterprise = enterpriseOf(command.caller);
    command.authorize({ gate: written.gate, enterprises: [enterprise] });
    return await this.commands.execute(command, async (tx) => {
      const declaration = await keepDraft(tx, {
        written,
        warnings: findings.warnings,
        enterprise,
        by: command.caller.id,
        lodgedAs: lodgedAs(command.caller),
        now: this.clock.now(),
      });
      return created(receiptOf(declaration, command.caller), {
        version: declaration.version,
        location: `/v1/declarations/${declaration.declarationId}`,
      });
    });
  }
}

/** @throws Refusal `declarations.enterprise.none` for a token without an enterprise. */
function enterpriseOf({ enterprise }: Caller): string {
  if (enterprise === undefined) throw new Refusal('declarations.enterprise.none');
  return enterprise;
}
