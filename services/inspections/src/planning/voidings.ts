import { Injectable } from '@nestjs/common';
import { type Cause, Outbox } from '@onegate/messaging';
import type { Transaction } from '@onegate/persistence';
import type { SystemVoidReason } from '../code-lists/reasons.ts';
import type { Inspection } from '../inspection/domain/inspection.ts';
import { factsOf } from '../inspection/inspection-desk.ts';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { isOpen } from '../inspection/domain/status.ts';
import { voidInspection } from '../inspection/domain/void-inspection.ts';

/** Ends tasks whose reason has gone, and tells of each. */
@Injectable()
export class Voidings {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @returns whether any of the tasks was still open. */
  async voidOpen(
    tx: Transaction,
    cause: Cause,
    tasks: readonly Inspection[],
    reason: SystemVoidReason,
    at: Date,
  ): Promise<boolean> {
    const steps = tasks
      .filter(({ status }) => isOpen(status))
      .map((task) => voidInspection(task, reason, at));
    if (steps.length === 0) return false;
    await this.inspections.store(
      tx,
      steps.map(({ next }) => next),
    );
    await this.outbox.append(
      tx,
      cause,
      steps.flatMap((step) => factsOf(step.next, step)),
    );
    return true;
  }
}
