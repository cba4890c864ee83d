import type { Sees } from '@onegate/auth';
import type { Decision } from './decision.ts';
import type { CustomsDecisionView } from './decision.view.ts';

/** As a reader sees it: that something was released or refused is progress; why, and in which channel, are checks. */
export function decisionViews(decisions: readonly Decision[], sees: Sees): CustomsDecisionView[] {
  const checks = sees('CHECKS');
  return decisions
    .filter(({ decision }) => checks || decision !== 'CHANNEL_CHANGED')
    .map(({ decision, movementId, shipmentId, number, decidedAt, from, to, agency, ...why }) => ({
      decision,
      whole: number !== null,
      ...(number === null && { movementId }),
      ...(shipmentId !== null && number === null && { shipmentId }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(agency !== null && checks && { agency }),
      ...(why.reasonCode !== null && checks && { reasonCode: why.reasonCode }),
      ...(why.legalBasis !== null && checks && { legalBasis: why.legalBasis }),
      decidedAt: decidedAt.toISOString(),
    }));
}
