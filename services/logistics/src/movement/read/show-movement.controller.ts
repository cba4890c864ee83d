import { Controller, Get, Param } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { slotStanding } from '../../booking/slot-standing.ts';
import { closuresConcerning } from '../../closures/concerning.ts';
import { GateRegister } from '../../gate/gate-register.ts';
import { allowedActions, readFrom } from '../allowed-actions.ts';
import { MovementParam } from '../movement-param.ts';
import { getMovement } from '../movement.repository.ts';
import { MovementView, viewOf } from '../movement-view.ts';
import { aheadOf } from '../../queue/queue.repository.ts';

@Controller('v1/movements')
export class ShowMovementController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Operation('movements.show', {
    kind: 'READ',
    summary: 'One movement: where the truck is and what may be done now',
    description:
      'Enterprises see the movements that they have a part in, agencies those of their gate. Whoever drives finds here what keeps the truck: closures of the gate now, or in its slot.',
    answer: MovementView,
    problems: ['logistics.movement.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: MovementParam, @TheCommand() command: Command): Promise<Answer<MovementView>> {
    const movement = await getMovement(this.database, id);
    command.authorize(readFrom(movement));
    const ahead = movement.state === 'QUEUED' ? await aheadOf(this.database, movement) : undefined;
    const now = this.clock.now();
    const closures = await closuresConcerning(this.database, this.gates, movement, now);
    const standing = await slotStanding(this.database, movement, now);
    const view = viewOf(movement, allowedActions(command.caller, movement), ahead);
    const { slot } = view;
    const more = {
      ...(slot && standing && { slot: { ...slot, ...standing } }),
      ...(closures.length > 0 && { closures }),
    };
    return ok({ ...view, ...more }, { version: movement.version });
  }
}
