import { Body, Controller, Param, Post } from '@nestjs/common';
import type { ActingAgency } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { type Fault, Refusal } from '@onegate/problems';
import { mayApprove } from '../holds/domain/review.ts';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { RecordActs } from '../records/record-acts.ts';
import { MovementParam } from '../records/record-param.ts';
import { Registers } from '../register/registers.ts';
import { faultOfGrounds } from './domain/grounds.ts';
import { RefusalView } from './refusal.view.ts';
import { RefuseEntryRequest } from './refuse-entry.request.ts';

@Controller('v1/movements')
export class RefuseEntryController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Post(':id/refusal')
  @Operation('entries.refuse', {
    kind: 'CREATE',
    summary: 'Refuse a truck entry: it goes back over the line with all that it carries',
    description:
      'By a leader of the border guard, or of customs or a quarantine on a failed inspection of its own; with a legal basis and an approver; imports only, from admission until the exit is permitted. From then on the border guard answers until the truck is back across.',
    answer: RefusalView,
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.refusal.already',
      'clearance.refusal.after-exit-permit',
      'clearance.refusal.not-entering',
      'clearance.refusal.grounds',
      'clearance.hold.approver',
      'auth.not-yours',
    ],
  })
  async refuse(
    @Param() { id }: MovementParam,
    @Body() request: RefuseEntryRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<RefusalView>> {
    return await this.commands.execute(command, async (tx) => await this.#refuse(tx, id, request, command));
  }

  async #refuse(
    tx: Transaction,
    movementId: string,
    request: RefuseEntryRequest,
    command: Command,
  ): Promise<Answer<RefusalView>> {
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { caller } = command;
    command.authorize({ gate: movement.file.gate });
    command.expectVersion(recordOf(movement.file, movementId).seq, 'OPTIONAL');
    this.acts.refuseUnlessAllowed('refusal', movement.file, movementId, caller);
    const agency = caller.agency;
    if (agency === undefined) throw new Error('the policy lets only agencies refuse');
    await this.#check(movement.file, agency, request, caller.id);
    const { approver, ...grounds } = request;
    const data = { refusalId: newId(), agency, ...grounds };
    const by = this.acts.doneBy(command);
    await movement.apply({ name: 'entry.refused', data, noted: { approver }, ...by }, command.cause);
    const [event] = await this.acts.store(tx);
    const { refusalId, reasonCode, legalBasis } = data;
    const refusedAt = movement.file.recordedAt;
    return created(
      { refusalId, movementId, agency, reasonCode, legalBasis, refusedAt },
      event === undefined ? {} : { event },
    );
  }

  /** @throws Refusal with everything that is wrong */
  async #check(
    file: MovementFile,
    agency: ActingAgency,
    { inspectionId, approver }: RefuseEntryRequest,
    caller: string,
  ): Promise<void> {
    const register = await this.registers.at(file.gate);
    const unit = register.unitOf(file.gate, agency);
    const grounds = faultOfGrounds(file, agency, inspectionId);
    const faults: Fault[] = grounds ? [grounds] : [];
    if (!mayApprove(approver, { register, unit, caller, now: this.clock.now() }))
      faults.push({
        code: 'clearance.hold.approver',
        field: '/approver',
        message: 'approver must be another person who leads the unit',
      });
    const [first, second] = faults;
    if (first) throw new Refusal(second ? 'http.validation' : first.code, { faults });
  }
}
