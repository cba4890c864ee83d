import { Body, Controller, Param, Post } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { subjectOf } from '../movement/domain/tell.ts';
import { recordOf } from '../movement/domain/movement-file.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { Registers } from '../register/registers.ts';
import { HoldChangeView } from './hold-change.view.ts';
import { PlaceHoldRequest } from './place-hold.request.ts';
import { reviewDate } from './domain/review.ts';

@Controller('v1/records')
export class PlaceHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Post(':ref/holds')
  @Operation('holds.place', {
    kind: 'CREATE',
    summary: 'Hold a movement or shipment: nothing of it is released or leaves until the hold is lifted',
    description:
      'By a head or leader of a shift, with a legal basis and an approver. The agency of the earliest open hold answers.',
    answer: HoldChangeView,
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.hold.after-exit-permit',
      'clearance.hold.approver',
      'clearance.hold.review-date',
      'auth.not-yours',
    ],
  })
  async place(
    @Param() { ref }: RecordParam,
    @Body() request: PlaceHoldRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HoldChangeView>> {
    return await this.commands.execute(command, async (tx) => await this.#place(tx, ref, request, command));
  }

  async #place(
    tx: Transaction,
    ref: string,
    { legalBasis, reasonCode, reviewAt, approver }: PlaceHoldRequest,
    command: Command,
  ): Promise<Answer<HoldChangeView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { caller } = command;
    command.authorize({ gate: movement.file.gate });
    command.expectVersion(recordOf(movement.file, recordId).seq, 'OPTIONAL');
    this.acts.refuseUnlessAllowed('holds', movement.file, recordId, caller);
    const now = this.clock.now();
    const register = await this.registers.at(movement.file.gate);
    const agency = caller.agency ?? 'MANAGEMENT_BOARD';
    const unit = register.unitOf(movement.file.gate, agency);
    const review = reviewDate({ reviewAt, approver }, { register, unit, caller: caller.id, now });
    const hold = { holdId: newId(), agency, legalBasis, reviewAt: review };
    const data = { subject: subjectOf(movement.file, recordId), ...hold };
    const noted = { reasonCode, approver };
    await movement.apply({ name: 'hold.placed', data, noted, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    return created({ recordId, ...hold }, event === undefined ? {} : { event });
  }
}
