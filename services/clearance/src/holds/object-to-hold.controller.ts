import { Body, Controller, Param, Post } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Hold } from '../movement/domain/hold.ts';
import { dueAfter } from '../movement/domain/norm-time.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { readResource } from '../records/resource.ts';
import { Registers } from '../register/registers.ts';
import { HoldParam } from './hold-param.ts';
import { getHold, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';
import { ObjectRequest } from './object.request.ts';

@Controller('v1/holds')
export class ObjectToHoldController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
  ) {}

  @Post(':id/objections')
  @Operation('objections.create', {
    kind: 'CREATE',
    summary: 'Object to a hold: the agency that holds has to answer in time',
    description:
      'By the enterprise whose goods or truck are held, once it has notice. Of a sealed hold the duty desk of the management board is called upon; it is answered by those in its compartment.',
    answer: HoldChangeView,
    problems: [
      'clearance.hold.not-found',
      'clearance.hold.lifted',
      'clearance.objection.no-notice',
      'clearance.objection.open',
      'auth.not-yours',
    ],
  })
  async object(
    @Param() { id }: HoldParam,
    @Body() request: ObjectRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HoldChangeView>> {
    return await this.commands.execute(command, async (tx) => await this.#object(tx, id, request, command));
  }

  async #object(
    tx: Transaction,
    holdId: string,
    { reasonCode }: ObjectRequest,
    command: Command,
  ): Promise<Answer<HoldChangeView>> {
    const { movementId, recordId } = await getHold(tx, holdId);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    command.authorize(readResource(movement.file, recordId));
    const code = obstacle(movement.file.holds[holdId]);
    if (code !== undefined) throw new Refusal(code);
    const { gate } = movement.file;
    const register = await this.registers.at(gate);
    const data = {
      subject: subjectOf(movement.file, recordId),
      holdId,
      objectionId: newId(),
      reasonCode,
      dueAt: dueAfter(movement.now, register.limitOf(movement.file, 'HOLD_OBJECTION')),
    };
    await movement.apply({ name: 'hold.objected', data, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    return created(holdView(await getHold(tx, holdId), command.caller), event === undefined ? {} : { event });
  }
}

function obstacle(hold: Hold | undefined): string | undefined {
  if (!hold) return 'clearance.hold.lifted';
  if (hold.notifiedAt === undefined) return 'clearance.objection.no-notice';
  return hold.objection ? 'clearance.objection.open' : undefined;
}
