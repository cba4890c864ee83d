import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { DeclarationChangeRequest } from '../content/declaration-change.request.ts';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { DeclarationReceipt } from '../show/declaration.view.ts';
import { receiptOf } from '../show/show-declaration.ts';
import { Change } from './change.ts';

@Controller('v1/declarations')
export class ChangeDeclarationController {
  constructor(
    private readonly commands: Commands,
    private readonly change: Change,
  ) {}

  @Patch(':id')
  @Operation('declarations.change', {
    kind: 'CHANGE',
    audience: 'enterprise',
    summary: 'Replace parts of a draft, or of a declaration that needs correction',
    description:
      'Each part given replaces the old one whole; parts left out stay. Send the ETag of the version read. What was accepted is amended instead.',
    answer: DeclarationReceipt,
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'declarations.plate.on-another-movement',
      'declarations.shipments.fixed',
    ],
  })
  @ApiBody({ type: DeclarationChangeRequest })
  async patch(
    @Param() { id }: DeclarationIdParam,
    @Body() body: unknown,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationReceipt>> {
    return await this.commands.execute(command, async (tx) => {
      const declaration = await this.change.apply(tx, command, id, body);
      return ok(receiptOf(declaration, command.caller), { version: declaration.version });
    });
  }
}
