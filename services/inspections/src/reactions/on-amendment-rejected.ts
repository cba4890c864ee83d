import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { Voidings } from '../planning/voidings.ts';

/** Clearance rejects an amendment: nobody needs to approve it any more. */
@Controller()
export class OnAmendmentRejected {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly voidings: Voidings,
  ) {}

  @EventPattern('amendment.rejected')
  async on(
    @Payload() { key, data, occurredAt }: Fact<'amendment.rejected'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    const tasks = await this.inspections.ofMovement(key, tx);
    const approvals = tasks.filter(({ amendmentId }) => amendmentId === data.amendmentId);
    const voided = await this.voidings.voidOpen(
      tx,
      cause,
      approvals,
      'AMENDMENT_REJECTED',
      new Date(occurredAt),
    );
    return voided ? applied : ignored;
  }
}
