import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { recordOf } from '../movement/domain/movement-file.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { getHold, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';
import { HoldPlacing } from './hold-placing.ts';
import { HOLD_EXAMPLES } from './hold-examples.ts';
import { PlaceHoldRequest } from './place-hold.request.ts';

@Controller('v1/records')
export class PlaceHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly placing: HoldPlacing,
  ) {}

  @Post(':ref/holds')
  @Operation('holds.place', {
    kind: 'CREATE',
    summary: 'Hold a movement or shipment: nothing of it is released or leaves until the hold is lifted',
    description:
      'By a head or leader of a shift, with a legal basis and an approver. The agency of the earliest open hold answers. The enterprise is given notice at once, or later by order of a named authority. A sealed hold shows everyone outside its compartment only that it holds, and the duty desk of the management board.',
    answer: HoldChangeView,
    examples: HOLD_EXAMPLES,
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.hold.after-exit-permit',
      'clearance.hold.approver',
      'clearance.hold.review-date',
      'clearance.hold.notice',
      'clearance.hold.people',
      'clearance.hold.sealed-agency',
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
    request: PlaceHoldRequest,
    command: Command,
  ): Promise<Answer<HoldChangeView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    command.authorize({ gate: movement.file.gate });
    this.acts.refuseUnlessAllowed('holds', movement.file, recordId, command.caller);
    command.expectVersion(recordOf(movement.file, recordId).seq, 'OPTIONAL');
    const { holdId, event } = await this.placing.place(tx, movement, recordId, request, command);
    return created(holdView(await getHold(tx, holdId), command.caller), event === undefined ? {} : { event });
  }
}
