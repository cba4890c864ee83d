import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { putRight } from '../inspection/domain/put-right.ts';
import { QuarantineGate } from '../inspection/quarantine-gate.ts';
import { InspectionRepository } from '../inspection/inspection.repository.ts';

/** Clearance admits the correction of a fact of a task: its agency goes on with the task as it really stands. */
@Controller()
export class OnFactCorrected {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly quarantine: QuarantineGate,
  ) {}

  @EventPattern('fact.corrected')
  async on(
    @Payload() { key, data, occurredAt }: Fact<'fact.corrected'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    if (data.inspectionId === undefined) return ignored;
    const tasks = await this.inspections.ofMovement(key, tx);
    const task = tasks.find(({ id }) => id === data.inspectionId);
    if (!task) return ignored;
    const after = putRight(task, data);
    if (after === task) return ignored;
    const saved = await this.inspections.save(tx, after);
    if (saved) await this.quarantine.openAfter(tx, saved, new Date(occurredAt));
    return applied;
  }
}
