import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { permit } from '../act.ts';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { saveStanding } from '../declaration.repository.ts';
import { needsReview } from '../domain/check/warnings.ts';
import { accepted } from '../domain/transitions.ts';
import { acceptedFact } from '../facts.ts';
import { DeclarationReceipt } from '../show/declaration.view.ts';
import { receiptOf } from '../show/show-declaration.ts';
import { AcceptanceRequest } from './acceptance.request.ts';

@Controller('v1/declarations')
export class AcceptDeclarationController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  @Post(':id/acceptance')
  @Operation('declarations.accept', {
    kind: 'ACTION',
    summary: 'Accept a submitted declaration by hand',
    description: 'For an officer of the management board, where a warning of class REVIEW stopped the rule.',
    answer: DeclarationReceipt,
    problems: [
      'declarations.declaration.not-found',
      'auth.not-yours',
      'declarations.action.not-allowed',
      'declarations.review.reason-missing',
      'declarations.review.own-act',
      'http.if-match-stale',
    ],
  })
  async accept(
    @Param() { id }: DeclarationIdParam,
    @Body() { reasonCode }: AcceptanceRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationReceipt>> {
    return await this.commands.execute(command, async (tx) => {
      const { declaration: before } = await permit(tx, command, id, 'accept');
      if (before.createdBy === command.caller.id) throw new Refusal('declarations.review.own-act');
      if (needsReview(before.warnings) && !reasonCode)
        throw new Refusal('declarations.review.reason-missing', {
          faults: [
            { code: 'validation.required', field: '/reasonCode', message: 'reasonCode is needed here' },
          ],
        });
      const now = this.clock.now();
      const after = accepted(before, now, reasonCode ?? null);
      await saveStanding(tx, after);
      const [event = ''] = await this.outbox.append(tx, command.cause, [acceptedFact(after, now)]);
      return ok(receiptOf(after, command.caller), { event, version: after.version });
    });
  }
}
