import { Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { DeclarationReceipt } from '../show/declaration.view.ts';
import { receiptOf } from '../show/show-declaration.ts';
import { Submission } from './submission.ts';

@Controller('v1/declarations')
export class SubmitDeclarationController {
  constructor(
    private readonly commands: Commands,
    private readonly submission: Submission,
  ) {}

  @Post(':id/submission')
  @Operation('declarations.submit', {
    kind: 'ACTION',
    audience: 'enterprise',
    summary: 'Submit a declaration',
    description:
      'Tells the agencies. Without a warning of class REVIEW it is accepted by rule in the same moment; with one it waits for an officer of the management board. After NEEDS_CORRECTION it is submitted again as the next version.',
    answer: DeclarationReceipt,
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'declarations.plate.on-another-movement',
      'http.if-match-stale',
    ],
  })
  async submit(
    @Param() { id }: DeclarationIdParam,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationReceipt>> {
    return await this.commands.execute(command, async (tx) => {
      const { declaration, event } = await this.submission.submit(tx, command, id);
      return ok(receiptOf(declaration, command.caller), { event, version: declaration.version });
    });
  }
}
