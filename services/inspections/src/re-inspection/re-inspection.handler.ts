import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, created } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, movementLock } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import type { InspectionView } from '../inspection/inspection.view.ts';
import { showInspection } from '../inspection/show-inspection.ts';
import { addedFact } from '../planning/added-fact.ts';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';
import { reInspect } from './domain/re-inspect.ts';
import type { ReInspectionRequest } from './re-inspection.request.ts';

/** Orders a concluded task to be done again. */
@Injectable()
export class ReInspectionHandler {
  constructor(
    private readonly commands: Commands,
    private readonly inspections: InspectionRepository,
    private readonly movements: MovementRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(
    command: Command,
    subjectId: string,
    { inspectionId, groundsCode: grounds }: ReInspectionRequest,
  ): Promise<Answer<InspectionView>> {
    return await this.commands.execute(command, async (tx) => {
      const asked = await this.inspections.get(inspectionId, tx);
      command.authorize(asked);
      await tx.lock([movementLock(asked.movementId)]);
      const movement = await this.movements.find(asked.movementId, tx);
      if (!isPlanned(movement)) throw new Refusal('inspections.movement.not-found');
      const tasks = await this.inspections.ofMovement(movement.id, tx);
      const at = this.clock.now();
      const order = { id: newId(), inspectionId, subjectId, by: command.caller.id, grounds, at };
      const { earlier, repeated } = reInspect(movement, tasks, order);
      await this.inspections.store(tx, [earlier, repeated]);
      const [event] = await this.outbox.append(tx, command.cause, [addedFact(repeated, at)]);
      return created(showInspection(repeated, command.caller), {
        version: repeated.version,
        location: `/v1/inspections/${repeated.id}`,
        ...(event !== undefined && { event }),
      });
    });
  }
}
