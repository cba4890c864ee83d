import { unseen } from '../records/record.repository.ts';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { type FactData, newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { guestsFrom, homesThatLetGo, lockWithHomes } from './guests.ts';
import { RecordActs } from '../records/record-acts.ts';
import { MovementParam } from '../records/record-param.ts';
import { exitResource } from '../records/resource.ts';
import { WhenRequest } from '../records/when.request.ts';
import { ExitPermitView } from './exit-permit.view.ts';

@Controller('v1/movements')
export class PermitExitController {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
  ) {}

  @Post(':id/exit-permit')
  @Operation('exit-permits.create', {
    kind: 'ACTION',
    internal: true,
    summary: 'May this truck leave? Asked by logistics at the barrier',
    description:
      'Given once the movement is at exit control with everything released, no hold and no amendment pending. From then on holds and amendments come too late. Asking again gives the same permit.',
    answer: ExitPermitView,
    problems: [
      'clearance.record.not-found',
      'clearance.exit.not-at-exit',
      'clearance.exit.held',
      'clearance.exit.amendment-pending',
      'clearance.exit.not-released',
      'auth.not-yours',
    ],
  })
  async permit(
    @Param() { id }: MovementParam,
    @Body() request: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ExitPermitView>> {
    return await this.commands.execute(command, async (tx) => await this.#permit(tx, id, command, request));
  }

  async #permit(
    tx: Transaction,
    movementId: string,
    command: Command,
    request: WhenRequest,
  ): Promise<Answer<ExitPermitView>> {
    await lockWithHomes(tx, movementId);
    const movement = await this.acts.open(tx, movementId);
    if (!movement.file) throw await unseen(tx, movementId);
    command.authorize(exitResource(movement.file));
    this.acts.refuseUnlessAllowed('exit-permit', movement.file, movementId, command.caller);
    const { permit } = movement.file;
    if (permit) return ok({ permitId: permit.id, movementId, permittedAt: permit.at });
    const homes = await homesThatLetGo(tx, movement.file, (...which) => this.acts.open(...which));
    const permitId = newId();
    const done = this.acts.doneBy(command, request, movement.file.seen['vehicle.called']);
    await movement.apply({ name: 'exit.permitted', data: { permitId }, ...done }, command.cause);
    for (const home of homes)
      await home.apply(
        { ...done, name: 'truck.moved', data: permitted(movement.file, home, done.eventId) },
        command.cause,
      );
    const [event] = await this.acts.store(tx);
    return ok(
      { permitId, movementId, permittedAt: movement.file.recordedAt },
      event === undefined ? {} : { event },
    );
  }
}

/** From now on nothing can keep these goods any more. */
function permitted(truck: MovementFile, home: OpenMovement, factId: string): FactData<'truck.moved'> {
  const { movementId: truckMovementId, plates } = truck;
  const homeMovementId = home.file?.movementId ?? '';
  return {
    truckMovementId,
    homeMovementId,
    shipmentIds: guestsFrom(truck, homeMovementId),
    fact: 'exit.permitted',
    factId,
    stage: 'EXIT_CONTROL',
    permitted: true,
    plates: plates.map(({ text }) => text),
  };
}
