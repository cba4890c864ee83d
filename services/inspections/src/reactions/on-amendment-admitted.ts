import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type Fact, newId } from '@onegate/contracts';
import {
  applied,
  EventPattern,
  type FactContext,
  ignored,
  Outbox,
  type Outcome,
  waitFor,
} from '@onegate/messaging';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { addedFact } from '../planning/added-fact.ts';
import { amendmentApproval } from '../planning/domain/amendment-approval.ts';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';

/** Clearance lets an amendment in: the agency concerned approves it, against the clock. */
@Controller()
export class OnAmendmentAdmitted {
  constructor(
    private readonly movements: MovementRepository,
    private readonly inspections: InspectionRepository,
    private readonly outbox: Outbox,
  ) {}

  @EventPattern('amendment.admitted')
  async on(
    @Payload() { key, data, occurredAt }: Fact<'amendment.admitted'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    const movement = await this.movements.find(key, tx);
    if (!movement) return waitFor('declaration.accepted');
    if (!isPlanned(movement) || movement.cancelled) return ignored;
    const tasks = await this.inspections.ofMovement(key, tx);
    if (tasks.some(({ amendmentId }) => amendmentId === data.amendmentId)) return ignored;
    const at = new Date(occurredAt);
    const task = amendmentApproval(movement, data, newId(), at);
    await this.inspections.store(tx, [task]);
    await this.outbox.append(tx, cause, [addedFact(task, at)]);
    return applied;
  }
}
