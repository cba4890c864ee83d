import { Body, Controller, Param, Post } from '@nestjs/common';
import { formatActor, newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { cargoOn, findCargo } from '../cargo/cargo.repository.ts';
import { factOf } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { limitOf } from '../limits/limits.repository.ts';
import { getMovement } from '../movement/movement.repository.ts';
import { demandOf } from './domain/demand.ts';
import { keepDemand, openDemandFor } from './unloading.repository.ts';
import { UnloadingDemandRequest } from './unloading.request.ts';
import { UnloadingDemandView } from './unloading.view.ts';

@Controller('v1/movements')
export class DemandUnloadingController {
  constructor(
    private readonly commands: Commands,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Post(':id/unloading-demands')
  @Operation('unloading.demand', {
    kind: 'CREATE',
    audience: 'enterprise',
    summary: 'Demand that the goods which keep the truck be unloaded',
    description:
      'Enterprise whose goods are released and have waited for others on the truck for two hours, or as long as the gate has set (`UNLOADING_DEMAND` of its time limits). The others stay with whoever answers for them.',
    answer: UnloadingDemandView,
    problems: [
      'logistics.movement.not-found',
      'logistics.unloading.not-on-truck',
      'logistics.unloading.not-waiting',
      'logistics.unloading.too-early',
      'logistics.unloading.nothing-blocks',
      'logistics.unloading.demanded',
      'auth.not-yours',
    ],
  })
  async demand(
    @Param() { id }: MovementParam,
    @Body() { shipmentId }: UnloadingDemandRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<UnloadingDemandView>> {
    return await this.commands.execute(command, (tx) => this.#demand(tx, id, shipmentId, command));
  }

  async #demand(
    tx: Transaction,
    movementId: string,
    shipmentId: string,
    command: Command,
  ): Promise<Answer<UnloadingDemandView>> {
    await tx.lock([movementLock(movementId)]);
    const movement = await getMovement(tx, movementId);
    const [waiting] = await findCargo(tx, [shipmentId]);
    command.authorize({
      gate: movement.gate,
      enterprises: waiting ? [waiting.enterprise] : movement.bookers,
    });
    if (waiting?.movementId !== movementId) throw new Refusal('logistics.unloading.not-on-truck');
    const open = await openDemandFor(tx, shipmentId);
    if (open !== undefined)
      throw new Refusal('logistics.unloading.demanded', { members: { demandId: open } });
    const now = this.clock.now();
    const onTruck = await cargoOn(tx, movementId);
    const after = await limitOf(tx, movement.gate, 'UNLOADING_DEMAND', now);
    const demand = demandOf(waiting, onTruck, after, now);
    if ('code' in demand) {
      const from = 'from' in demand ? { members: { from: demand.from.toISOString() } } : {};
      throw new Refusal(demand.code, from);
    }
    const demandId = newId();
    const { blocking: shipmentIds } = demand;
    const by = formatActor(command.cause.actor);
    await keepDemand(tx, { demandId, movementId, demandedFor: shipmentId, shipmentIds, by, at: now });
    const waitingSince = demand.waitingSince.toISOString();
    const data = { demandId, shipmentIds, demandedFor: shipmentId, waitingSince };
    const [event] = await this.outbox.append(tx, command.cause, [
      factOf(movement, 'unloading.demanded', now, data),
    ]);
    const view = { ...data, movementId, shipmentIds: [...shipmentIds], demandedAt: now.toISOString() };
    return created(view, event === undefined ? {} : { event });
  }
}
