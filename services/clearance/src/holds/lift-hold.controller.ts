import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, Id, ok, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { WhenRequest } from '../records/when.request.ts';
import { HoldChangeView } from './hold-change.view.ts';
import { getHold } from './hold.repository.ts';

export class HoldParam {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

@Controller('v1/holds')
export class LiftHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
  ) {}

  @Post(':id/lifting')
  @Operation('holds.lift', {
    kind: 'ACTION',
    summary: 'Lift a hold',
    description:
      'By a head or leader of a shift of the agency that placed it. What nothing else stands against goes on at once.',
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
    await tx.lock([movementLock(placed.movementId)]);
    const movement = await this.acts.openFile(tx, placed.movementId);
    const { recordId, agency, legalBasis, reviewAt } = placed;
    command.authorize({ gate: movement.file.gate, agency });
    if (!movement.file.holds[holdId]) throw new Refusal('clearance.hold.lifted');
    const data = { subject: subjectOf(movement.file, recordId), holdId };
    await movement.apply({ name: 'hold.lifted', data, ...this.acts.doneBy(command, when) }, command.cause);
    const [event] = await this.acts.store(tx);
    const view = { holdId, recordId, agency, legalBasis, reviewAt, liftedAt: movement.file.recordedAt };
    return ok(view, event === undefined ? {} : { event });
  }
}
