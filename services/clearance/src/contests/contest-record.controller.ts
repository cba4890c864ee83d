import { Body, Controller, Param, Post } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { recordOf } from '../movement/domain/movement-file.ts';
import { dueAfter } from '../movement/domain/norm-time.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { holderResource } from '../records/resource.ts';
import { Registers } from '../register/registers.ts';
import { ContestRecordRequest } from './contest-record.request.ts';
import { getContest } from './contest.repository.ts';
import { ContestView } from './contest.view.ts';

@Controller('v1/records')
export class ContestRecordController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
  ) {}

  @Post(':ref/contest')
  @Operation('contests.open', {
    kind: 'CREATE',
    summary: 'Say that your unit was named wrongly: the management board decides who answers',
    description:
      'By an officer of the unit that answers now. It goes on answering until the board assigns the record; the board has 30 minutes unless the gate says otherwise.',
    answer: ContestView,
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.handover.held',
      'clearance.handover.open-offer',
      'clearance.handover.not-holder',
      'clearance.contest.open',
      'auth.not-yours',
    ],
  })
  async contest(
    @Param() { ref }: RecordParam,
    @Body() request: ContestRecordRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ContestView>> {
    return await this.commands.execute(command, async (tx) => await this.#contest(tx, ref, request, command));
  }

  async #contest(
    tx: Transaction,
    ref: string,
    { reasonCode }: ContestRecordRequest,
    command: Command,
  ): Promise<Answer<ContestView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { file } = movement;
    const { caller } = command;
    this.acts.refuseUnlessAllowed('contest', file, recordId, caller);
    command.authorize(holderResource(file, recordId));
    this.acts.refuseOtherUnits(file, recordId, caller);
    const { holder, seq } = recordOf(file, recordId);
    command.expectVersion(seq, 'OPTIONAL');
    const register = await this.registers.at(file.gate);
    const contestId = newId();
    const data = {
      subject: subjectOf(file, recordId),
      contestId,
      ground: 'NAMED_WRONGLY' as const,
      unit: holder?.unit ?? '',
      reasonCode,
      dueAt: dueAfter(movement.now, register.limitOf(file, 'CONTEST')),
    };
    await movement.apply({ name: 'contest.opened', data, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    const { view } = await getContest(tx, contestId, caller);
    return created(view, event === undefined ? {} : { event });
  }
}
