import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { changeSealed, noteAct } from '../sealed/sealed.repository.ts';
import { reviewDate } from './domain/review.ts';
import { ExtendHoldRequest } from './extend-hold.request.ts';
import { HoldDesk } from './hold-desk.ts';
import { HoldParam } from './hold-param.ts';
import { getHold, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';

@Controller('v1/holds')
export class ExtendHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly desk: HoldDesk,
    private readonly clock: Clock,
  ) {}

  @Post(':id/extension')
  @Operation('holds.extend', {
    kind: 'ACTION',
    summary: 'Review a hold and let it go on until a later review',
    description:
      'By a head or leader of a shift of the agency that placed it, with another’s approval. A review that had climbed comes down again.',
    answer: HoldChangeView,
    problems: [
      'clearance.hold.not-found',
      'clearance.hold.lifted',
      'clearance.hold.approver',
      'clearance.hold.review-date',
      'auth.not-yours',
    ],
  })
  async extend(
    @Param() { id }: HoldParam,
    @Body() request: ExtendHoldRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HoldChangeView>> {
    return await this.commands.execute(command, async (tx) => await this.#extend(tx, id, request, command));
  }

  async #extend(
    tx: Transaction,
    holdId: string,
    { reviewAt, reasonCode, approver }: ExtendHoldRequest,
    command: Command,
  ): Promise<Answer<HoldChangeView>> {
    const placed = await getHold(tx, holdId);
    const { movement, register, by, sealed } = await this.desk.open(tx, placed, command);
    const { gate, recordId } = placed;
    const unit = sealed?.truth.unit ?? register.unitOf(gate, placed.agency);
    const placing = { register, of: movement.file, unit, caller: command.caller.id, now: this.clock.now() };
    const review = reviewDate({ reviewAt, approver }, placing);
    if (sealed) {
      await changeSealed(tx, holdId, 'EXTENDED', review);
      await noteAct(tx, holdId, 'EXTENDED', command.caller.id, { reviewAt: review, reasonCode, approver });
      return ok(holdView(placed, command.caller));
    }
    const data = { subject: subjectOf(movement.file, recordId), holdId, reviewAt: review, reasonCode };
    const act = { name: 'hold.extended', data, noted: { approver }, ...by.done } as const;
    await movement.apply(act, by.cause);
    const [event] = await this.acts.store(tx);
    return ok(holdView(await getHold(tx, holdId), command.caller), event === undefined ? {} : { event });
  }
}
