import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal, refuseEach } from '@onegate/problems';
import { contestOf } from '../movement/domain/contest.ts';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { Registers } from '../register/registers.ts';
import { AssignRecordRequest } from './assign-record.request.ts';
import { getContest, wasOpenedBy } from './contest.repository.ts';
import { ContestView } from './contest.view.ts';
import { assignmentObstacles } from './domain/assignment.ts';

@Controller('v1/records')
export class AssignRecordController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Post(':ref/assignments')
  @Operation('assignments.create', {
    kind: 'CREATE',
    summary: 'Assign a record: the management board decides who answers from this instant',
    description:
      'By the leader of the shift or the head of the board, on a record that is before it; only to a unit of an agency that the route permits in this stage.',
    answer: ContestView,
    examples: { request: { toUnit: 'LT-KDTV', reasonCode: 'COMPETENT_BY_LAW' } },
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.assignment.no-contest',
      'clearance.assignment.unit',
      'clearance.assignment.officer',
      'clearance.assignment.own-contest',
      'auth.not-yours',
    ],
  })
  async assign(
    @Param() { ref }: RecordParam,
    @Body() request: AssignRecordRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ContestView>> {
    return await this.commands.execute(command, async (tx) => await this.#assign(tx, ref, request, command));
  }

  async #assign(
    tx: Transaction,
    ref: string,
    { toUnit, toOfficer: named, reasonCode }: AssignRecordRequest,
    command: Command,
  ): Promise<Answer<ContestView>> {
    const toOfficer = named ?? null;
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { file } = movement;
    command.authorize({ gate: file.gate });
    this.acts.refuseUnlessAllowed('assignments', file, recordId, command.caller);
    const [contestId = ''] = contestOf(file, recordId) ?? [];
    if (await wasOpenedBy(tx, contestId, command.caller.id))
      throw new Refusal('clearance.assignment.own-contest');
    command.expectVersion(recordOf(file, recordId).seq, 'OPTIONAL');
    await this.#expectPermitted(file, recordId, { unit: toUnit, officer: toOfficer });
    const data = {
      subject: subjectOf(file, recordId),
      contestId,
      fromUnit: recordOf(file, recordId).holder?.unit ?? '',
      toUnit,
      toOfficer,
      reasonCode,
    };
    await movement.apply({ name: 'contest.decided', data, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    const { view } = await getContest(tx, contestId, command.caller);
    return created(view, event === undefined ? {} : { event });
  }

  /** @throws Refusal with everything that is wrong with whom the board names */
  async #expectPermitted(
    file: MovementFile,
    recordId: string,
    to: { unit: string; officer: string | null },
  ): Promise<void> {
    const register = await this.registers.at(file.gate);
    const found = assignmentObstacles(file, recordId, to, register, this.clock.now().toISOString());
    refuseEach(
      found.map(({ code, field }) => ({
        code,
        field,
        message: `${field.slice(1)} is not possible for this record now`,
      })),
    );
  }
}
