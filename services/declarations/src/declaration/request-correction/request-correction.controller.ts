import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock } from '@onegate/persistence';
import { permit } from '../act.ts';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { saveStanding } from '../declaration.repository.ts';
import { sentBack } from '../domain/transitions.ts';
import { correctionNeededFact } from '../facts.ts';
import { DeclarationReceipt } from '../show/declaration.view.ts';
import { receiptOf } from '../show/show-declaration.ts';
import { DeclarationCorrectionRequest } from './correction.request.ts';

@Controller('v1/declarations')
export class RequestCorrectionController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  @Post(':id/correction-requests')
  @Operation('declarations.request-correction', {
    kind: 'ACTION',
    summary: 'Send a submitted declaration back to be corrected',
    description:
      'For an officer of the management board. The enterprise changes the parts named and submits again.',
    answer: DeclarationReceipt,
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'http.if-match-stale',
    ],
  })
  async request(
    @Param() { id }: DeclarationIdParam,
    @Body() { faults }: DeclarationCorrectionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationReceipt>> {
    return await this.commands.execute(command, async (tx) => {
      const { declaration: before } = await permit(tx, command, id, 'request-correction');
      const after = sentBack(before, faults.map(plain));
      await saveStanding(tx, after);
      const [event = ''] = await this.outbox.append(tx, command.cause, [
        correctionNeededFact(after, this.clock.now()),
      ]);
      return ok(receiptOf(after, command.caller), { event, version: after.version });
    });
  }
}

const plain = ({ code, pointer, note }: DeclarationCorrectionRequest['faults'][number]) => ({
  code,
  pointer,
  ...(note != null && { note }),
});
