import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome, waitFor } from '@onegate/messaging';
import { findAmendment, saveInspection } from '../amendment/amendment.repository.ts';

/** Which task decides on an amendment, so that its conclusion is known by its id. */
@Controller()
export class OnInspectionAdded {
  @EventPattern('inspection.added')
  async on(@Payload() { data }: Fact<'inspection.added'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    if (data.amendmentId === undefined) return ignored;
    const amendment = await findAmendment(tx, data.amendmentId);
    if (!amendment) return ignored;
    if (amendment.status === 'REQUESTED') return waitFor('amendment.admitted');
    await saveInspection(tx, amendment.amendmentId, data.task.inspectionId);
    return applied;
  }
}
