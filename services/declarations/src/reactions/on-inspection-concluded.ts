import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, Outbox, type Outcome } from '@onegate/messaging';
import { findByInspection } from '../amendment/amendment.repository.ts';
import { applyAmendment } from '../amendment/apply-amendment.ts';
import { dropAmendment } from '../amendment/drop-amendment.ts';
import { snapshotOf } from '../declaration/domain/snapshot.ts';
import { factOf } from '../declaration/facts.ts';

/** The agency has decided on an amendment: approved, it becomes the next version; refused, nothing changes. */
@Controller()
export class OnInspectionConcluded {
  constructor(private readonly outbox: Outbox) {}

  @EventPattern('inspection.concluded')
  async on(
    @Payload() { data, occurredAt }: Fact<'inspection.concluded'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    if (data.kind !== 'AMENDMENT_APPROVAL') return ignored;
    const amendment = await findByInspection(tx, data.inspectionId);
    if (!amendment) return ignored;
    const at = new Date(occurredAt);
    if (data.result === 'FAILED') {
      const refused = await dropAmendment(tx, amendment, { decision: 'refuse', at, code: data.result });
      return refused ? applied : ignored;
    }
    const declaration = await applyAmendment(tx, amendment, at, data.result);
    if (!declaration) return ignored;
    const { amendmentId } = amendment;
    await this.outbox.append(tx, cause, [
      factOf('declaration.amended', declaration, at, { amendmentId, declaration: snapshotOf(declaration) }),
    ]);
    return applied;
  }
}
