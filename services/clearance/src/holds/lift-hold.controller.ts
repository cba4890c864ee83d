import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { WhenRequest } from '../records/when.request.ts';
import { changeSealed, noteAct } from '../sealed/sealed.repository.ts';
import { HoldDesk } from './hold-desk.ts';
import { HoldParam } from './hold-param.ts';
import { getHold, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';

@Controller('v1/holds')
export class LiftHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly desk: HoldDesk,
  ) {}

  @Post(':id/lifting')
  @Operation('holds.lift', {
    kind: 'ACTION',
    summary: 'Lift a hold',
    description:
      'By a head or leader of a shift of the agency that placed it, a sealed one by those in its compartment. What nothing else stands against goes on at once.',
    answer: HoldChangeView,
    problems: ['clearance.hold.not-found', 'clearance.hold.lifted', 'auth.not-yours'],
  })
  async lift(
    @Param() { id }: HoldParam,
    @Body() when: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HoldChangeView>> {
    return await this.commands.execute(command, async (tx) => await this.#lift(tx, id, command, when));
  }

  async #lift(
    tx: Transaction,
    holdId: string,
    command: Command,
    when: WhenRequest,
  ): Promise<Answer<HoldChangeView>> {
    const placed = await getHold(tx, holdId);
    const { movement, by, sealed } = await this.desk.open(tx, placed, command, when);
    const data = { subject: subjectOf(movement.file, placed.recordId), holdId };
    await movement.apply({ name: 'hold.lifted', data, ...by.done }, by.cause);
    const [event] = await this.acts.store(tx);
    if (sealed) {
      await changeSealed(tx, holdId, 'LIFTED', movement.file.recordedAt);
      await noteAct(tx, holdId, 'LIFTED', command.caller.id, {});
    }
    const after = holdView(await getHold(tx, holdId), command.caller);
    return ok(after, event === undefined ? {} : { event });
  }
}
