import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { findAmendment } from '../amendment/amendment.repository.ts';
import { dropAmendment } from '../amendment/drop-amendment.ts';

/** Clearance does not admit the amendment, or has closed it: the declaration stays as it is. */
@Controller()
export class OnAmendmentRejected {
  @EventPattern('amendment.rejected')
  async on(
    @Payload() { data, occurredAt }: Fact<'amendment.rejected'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const amendment = await findAmendment(tx, data.amendmentId);
    if (!amendment) return ignored;
    const decision = { decision: 'reject', at: new Date(occurredAt), code: data.reasonCode } as const;
    return (await dropAmendment(tx, amendment, decision)) ? applied : ignored;
  }
}
