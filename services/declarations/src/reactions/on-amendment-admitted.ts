import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { findAmendment, saveDecision } from '../amendment/amendment.repository.ts';
import { amendmentAfter } from '../amendment/domain/amendment.ts';

/** Clearance awaits the next version: from now the agency concerned decides. */
@Controller()
export class OnAmendmentAdmitted {
  @EventPattern('amendment.admitted')
  async on(@Payload() { data }: Fact<'amendment.admitted'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    const amendment = await findAmendment(tx, data.amendmentId);
    const status = amendment && amendmentAfter(amendment.status, 'admit');
    if (!status) return ignored;
    await saveDecision(tx, data.amendmentId, status, null, null);
    return applied;
  }
}
