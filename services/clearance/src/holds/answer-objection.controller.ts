import { Body, Controller, Param, Post } from '@nestjs/common';
import { newId, parseActor } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { changeSealed, noteAct, type SealedHold } from '../sealed/sealed.repository.ts';
import { HoldDesk } from './hold-desk.ts';
import { ObjectionParam } from './hold-param.ts';
import { getHold, getHoldOfObjection, holdView, type PlacedHold } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';
import { AnswerObjectionRequest } from './object.request.ts';

@Controller('v1/objections')
export class AnswerObjectionController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly desk: HoldDesk,
    private readonly clock: Clock,
  ) {}

  @Post(':id/answer')
  @Operation('objections.answer', {
    kind: 'ACTION',
    summary: 'Answer an objection to a hold; one that is upheld lifts the hold at once',
    description:
      'By a head or leader of a shift of the agency that holds, of a sealed hold by those in its compartment; by another than the one who placed the hold.',
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
    const { holdId, recordId } = placed;
    const { movement, by, sealed } = await this.desk.open(tx, placed, command);
    if (movement.file.holds[holdId]?.objection?.objectionId !== objectionId)
      throw new Refusal('clearance.objection.answered');
    if (placerOf(placed, sealed) === command.caller.id) throw new Refusal('clearance.objection.own-hold');
    const subject = subjectOf(movement.file, recordId);
    const data = { subject, holdId, objectionId, decision, reasonCode };
    await movement.apply({ name: 'hold.objection-answered', data, ...by.done }, by.cause);
    if (decision === 'UPHELD')
      await movement.apply(
        { name: 'hold.lifted', data: { subject, holdId }, ...by.done, eventId: newId() },
        by.cause,
      );
    const [event] = await this.acts.store(tx);
    if (sealed) await this.#noteSealed(tx, holdId, command.caller.id, { decision, reasonCode });
    return ok(holdView(await getHold(tx, holdId), command.caller), event === undefined ? {} : { event });
  }

  /** Who answered, and how, stays in the compartment. */
  async #noteSealed(
    tx: Transaction,
    holdId: string,
    by: string,
    answer: AnswerObjectionRequest,
  ): Promise<void> {
    await noteAct(tx, holdId, 'ANSWERED', by, { ...answer });
    if (answer.decision !== 'UPHELD') return;
    await changeSealed(tx, holdId, 'LIFTED', this.clock.now().toISOString());
    await noteAct(tx, holdId, 'LIFTED', by, {});
  }
}

/** Who placed a hold: of a sealed one its compartment knows. */
function placerOf({ placedBy }: PlacedHold, sealed: SealedHold | undefined): string | undefined {
  if (sealed) return sealed.truth.placedBy;
  const placer = parseActor(placedBy);
  return placer.kind === 'PERSON' ? placer.id : undefined;
}
