import { Body, Controller, Param, Post } from '@nestjs/common';
import { parseActor } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { HoldDesk } from './hold-desk.ts';
import { ObjectionParam } from './hold-param.ts';
import { getHold, getHoldOfObjection, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';
import { AnswerObjectionRequest } from './object.request.ts';

@Controller('v1/objections')
export class AnswerObjectionController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly desk: HoldDesk,
  ) {}

  @Post(':id/answer')
  @Operation('objections.answer', {
    kind: 'ACTION',
    summary: 'Answer an objection to a hold; one that is upheld lifts the hold at once',
    description:
      'By a head or leader of a shift of the agency that holds, other than the one who placed the hold.',
    answer: HoldChangeView,
    problems: [
      'clearance.objection.not-found',
      'clearance.objection.answered',
      'clearance.objection.own-hold',
      'clearance.hold.lifted',
      'auth.not-yours',
    ],
  })
  async answer(
    @Param() { id }: ObjectionParam,
    @Body() request: AnswerObjectionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HoldChangeView>> {
    return await this.commands.execute(command, async (tx) => await this.#answer(tx, id, request, command));
  }

  async #answer(
    tx: Transaction,
    objectionId: string,
    { decision, reasonCode }: AnswerObjectionRequest,
    command: Command,
  ): Promise<Answer<HoldChangeView>> {
    const placed = await getHoldOfObjection(tx, objectionId);
    const { holdId, recordId, placedBy } = placed;
    const { movement, by } = await this.desk.open(tx, placed, command);
    if (movement.file.holds[holdId]?.objection?.objectionId !== objectionId)
      throw new Refusal('clearance.objection.answered');
    const placer = parseActor(placedBy);
    if (placer.kind === 'PERSON' && placer.id === command.caller.id)
      throw new Refusal('clearance.objection.own-hold');
    const subject = subjectOf(movement.file, recordId);
    const data = { subject, holdId, objectionId, decision, reasonCode };
    await movement.apply({ name: 'hold.objection-answered', data, ...by.done }, by.cause);
    if (decision === 'UPHELD')
      await movement.apply(
        { name: 'hold.lifted', data: { subject, holdId }, ...this.acts.doneBy(command) },
        by.cause,
      );
    const [event] = await this.acts.store(tx);
    return ok(holdView(await getHold(tx, holdId), command.caller), event === undefined ? {} : { event });
  }
}
