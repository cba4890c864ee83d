import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { keepDecision } from '../customs-declaration/decisions/decision.repository.ts';

/** What others decide of the goods of customs declarations. */
@Controller()
export class OnDecisions {
  @EventPattern('shipment.released')
  async released(
    @Payload() { id, key: movementId, data }: Fact<'shipment.released'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { shipmentId, releasedAt: decidedAt } = data;
    await keepDecision(tx, id, { decision: 'RELEASED', movementId, shipmentId, decidedAt });
    return applied;
  }

  @EventPattern('shipment.release-revoked')
  async revoked(
    @Payload() { id, key: movementId, data }: Fact<'shipment.release-revoked'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { shipmentId, reasonCode, revokedAt: decidedAt } = data;
    await keepDecision(tx, id, {
      decision: 'RELEASE_REVOKED',
      movementId,
      shipmentId,
      reasonCode,
      decidedAt,
    });
    return applied;
  }

  @EventPattern('entry.refused')
  async refused(
    @Payload() { id, key: movementId, data, occurredAt }: Fact<'entry.refused'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { agency, reasonCode, legalBasis, customsDeclaration: number = null, subject } = data;
    const shipmentId = subject?.kind === 'SHIPMENT' ? subject.id : null;
    const about = { movementId, shipmentId, number, agency, reasonCode, legalBasis };
    await keepDecision(tx, id, { decision: 'REFUSED', ...about, decidedAt: occurredAt });
    return applied;
  }

  @EventPattern('channel.changed')
  async channelChanged(
    @Payload() { id, key: movementId, data, occurredAt }: Fact<'channel.changed'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { customsDeclaration: number, from, to, reasonCode } = data;
    const about = { movementId, number, from, to, reasonCode, agency: 'CUSTOMS' };
    await keepDecision(tx, id, { decision: 'CHANNEL_CHANGED', ...about, decidedAt: occurredAt });
    return applied;
  }
}
