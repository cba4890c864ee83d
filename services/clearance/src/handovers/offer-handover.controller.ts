import { Body, Controller, Param, Post } from '@nestjs/common';
import { millisecondsOf } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { recordOf } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import { RecordParam } from '../records/record-param.ts';
import { locateRecord } from '../records/record.repository.ts';
import { holderResource } from '../records/resource.ts';
import type { Limited, Register } from '../register/domain/register.ts';
import { Registers } from '../register/registers.ts';
import { offerObstacle } from './domain/handover.ts';
import { withActions } from './handover-actions.ts';
import { getHandover } from './handover.repository.ts';
import { HandoverView } from './handover.view.ts';
import { OfferHandoverRequest } from './offer-handover.request.ts';

@Controller('v1/records')
export class OfferHandoverController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Post(':ref/handovers')
  @Operation('handovers.offer', {
    kind: 'CREATE',
    summary: 'Offer a record to another unit or officer; nothing moves until it is accepted',
    description:
      'By an officer of the unit that answers now, to a unit that the route permits in this stage. One offer at a time.',
    answer: HandoverView,
    problems: [
      'clearance.record.not-found',
      'clearance.record.closed',
      'clearance.handover.held',
      'clearance.handover.not-holder',
      'clearance.handover.open-offer',
      'clearance.contest.open',
      'clearance.handover.unit',
      'clearance.handover.officer',
      'clearance.handover.deadline',
      'auth.not-yours',
    ],
  })
  async offer(
    @Param() { ref }: RecordParam,
    @Body() request: OfferHandoverRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HandoverView>> {
    return await this.commands.execute(command, async (tx) => await this.#offer(tx, ref, request, command));
  }

  async #offer(
    tx: Transaction,
    ref: string,
    request: OfferHandoverRequest,
    command: Command,
  ): Promise<Answer<HandoverView>> {
    const { recordId, movementId } = await locateRecord(tx, ref);
    await tx.lock([movementLock(movementId)]);
    const movement = await this.acts.openFile(tx, movementId);
    const { file } = movement;
    const { caller } = command;
    this.acts.refuseUnlessAllowed('handovers', file, recordId, caller);
    command.authorize(holderResource(file, recordId));
    this.acts.refuseOtherUnits(file, recordId, caller);
    command.expectVersion(recordOf(file, recordId).seq, 'OPTIONAL');
    const now = this.clock.now();
    const to = { unit: request.toUnit, officer: request.toOfficer ?? null };
    const register = await this.registers.at(file.gate);
    const obstacle = offerObstacle(file, recordId, caller, to, register, now.toISOString());
    if (obstacle !== undefined) throw this.acts.refusal(obstacle, file, recordId, caller, FIELDS[obstacle]);
    const handoverId = newId();
    const data = {
      subject: subjectOf(file, recordId),
      handoverId,
      fromUnit: recordOf(file, recordId).holder?.unit ?? '',
      toUnit: to.unit,
      toOfficer: to.officer,
      reasonCode: request.reasonCode,
      deadline: deadlineOf(request.deadline, now, file, register),
    };
    await movement.apply({ name: 'handover.offered', data, ...this.acts.doneBy(command) }, command.cause);
    const [event] = await this.acts.store(tx);
    const offer = await getHandover(tx, handoverId);
    const shown = withActions(offer, movement.file, register, caller, this.clock.now());
    return created(shown, event === undefined ? {} : { event });
  }
}

/** Where in the request an obstacle lies; one of the record's state lies nowhere in it. */
const FIELDS: Readonly<Record<string, string>> = {
  'clearance.handover.unit': '/toUnit',
  'clearance.handover.officer': '/toOfficer',
};

/** @throws Refusal unless it lies in the future, no further than the gate allows */
function deadlineOf(said: string | undefined, now: Date, of: Limited, register: Register): string {
  const longest = register.limitOf(of, 'HANDOVER_LONGEST');
  const usual = register.limitOf(of, 'HANDOVER_OFFER');
  const at = said === undefined ? now.getTime() + millisecondsOf(usual) : Date.parse(said);
  if (at <= now.getTime() || at > now.getTime() + millisecondsOf(longest))
    throw new Refusal('clearance.handover.deadline', {
      faults: [
        {
          code: 'clearance.handover.deadline',
          field: '/deadline',
          message: `deadline must lie in the future, no further than ${longest}`,
          ...(said !== undefined && { value: said }),
        },
      ],
    });
  return new Date(at).toISOString();
}
