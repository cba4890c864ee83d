import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { type Fault, Refusal } from '@onegate/problems';
import { findCargo } from '../cargo/cargo.repository.ts';
import type { Cargo } from '../cargo/cargo.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import type { Movement } from '../movement/domain/movement.ts';
import { factOf } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { getMovement } from '../movement/movement.repository.ts';
import { isPresent } from '../transshipments/domain/check.ts';
import { busyAmong } from '../transshipments/transshipment.repository.ts';
import { answerDemands, isOpenDemand, putInYard } from './unloading.repository.ts';
import { UnloadingRequest } from './unloading.request.ts';
import { UnloadingView } from './unloading.view.ts';

@Controller('v1/movements')
export class UnloadController {
  constructor(
    private readonly commands: Commands,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly gates: GateRegister,
  ) {}

  @Post(':id/unloadings')
  @Operation('unloading.unload', {
    kind: 'CREATE',
    summary: 'Goods were taken off the truck into a yard',
    description:
      'Officer of the management board. The truck goes on without them; whoever answers for them answers on, and another truck can take them once they are released.',
    answer: UnloadingView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.unloading.faulty',
      'auth.not-yours',
    ],
  })
  async unload(
    @Param() { id }: MovementParam,
    @Body() request: UnloadingRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<UnloadingView>> {
    return await this.commands.execute(command, (tx) => this.#unload(tx, id, request, command));
  }

  async #unload(
    tx: Transaction,
    movementId: string,
    request: UnloadingRequest,
    command: Command,
  ): Promise<Answer<UnloadingView>> {
    const shipmentIds = [...new Set(request.shipmentIds)];
    const homes = (await findCargo(tx, shipmentIds)).map(({ homeMovementId }) => homeMovementId);
    const concerned = [...new Set([movementId, ...homes])];
    await tx.lock(concerned.map(movementLock));
    const movement = await getMovement(tx, movementId);
    command.authorize({ gate: movement.gate });
    if (!isPresent(movement)) throw new Refusal('logistics.movement.not-now');
    const cargo = await findCargo(tx, shipmentIds);
    const faults = await this.#faults(tx, movement, shipmentIds, cargo, request);
    if (faults.length > 0) throw new Refusal('logistics.unloading.faulty', { faults });
    const at = occurrence(request.occurredAt, this.clock.now());
    const { yard, place, demandId } = request;
    await putInYard(tx, shipmentIds, yard, place);
    await answerDemands(tx, movementId, at);
    const data = { shipmentIds, yard, place, ...(demandId !== undefined && { demandId }) };
    const { gate } = movement;
    const facts = concerned.map((id) => factOf({ id, gate }, 'goods.unloaded', at, data));
    const [event] = await this.outbox.append(tx, command.cause, facts);
    const view = { movementId, shipmentIds, yard, place, unloadedAt: at.toISOString() };
    return created(view, event === undefined ? {} : { event });
  }

  async #faults(
    tx: Transaction,
    movement: Movement,
    shipmentIds: readonly string[],
    cargo: readonly Cargo[],
    { yard, demandId }: UnloadingRequest,
  ): Promise<Fault[]> {
    const faults: Fault[] = [];
    const { yards } = await this.gates.of(tx, movement);
    if (!yards.some(({ id }) => id === yard))
      faults.push(fault('validation.not-on-list', '/yard', 'the gate has no such yard', yard));
    if (demandId !== undefined && !(await isOpenDemand(tx, demandId, movement.id)))
      faults.push(
        fault('unloading.no-demand', '/demandId', 'no such demand is open for this truck', demandId),
      );
    const busy = await busyAmong(tx, shipmentIds);
    shipmentIds.forEach((id, index) => {
      const field = `/shipmentIds/${index}`;
      const there = cargo.some((one) => one.shipmentId === id && one.movementId === movement.id);
      if (!there) faults.push(fault('unloading.not-on-truck', field, 'it is not on this truck', id));
      else if (busy.has(id)) faults.push(fault('unloading.under-way', field, 'it changes trucks now', id));
    });
    return faults;
  }
}

const fault = (code: string, field: string, message: string, value: string): Fault => ({
  code,
  field,
  message,
  value,
});
