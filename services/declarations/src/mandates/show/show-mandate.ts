import { type Caller, may } from '@onegate/auth';
import { canEnd, type Mandate, stateOf } from '../domain/mandate.ts';
import type { MandateView } from './mandate.view.ts';

/** For the policy: either of the two may end it. */
export const partiesOfMandate = ({ principal, agent }: Mandate): string[] => [principal, agent];

export function showMandate(mandate: Mandate, caller: Caller, now: Date): MandateView {
  const { from, to, givenTo, paper, givenAt, endedAt, endingReason } = mandate;
  const endable =
    canEnd(mandate, now) && may('mandates.end', caller, { enterprises: partiesOfMandate(mandate) });
  return {
    mandateId: mandate.mandateId,
    version: mandate.version,
    principal: mandate.principal,
    agent: mandate.agent,
    scopes: [...mandate.scopes],
    state: stateOf(mandate, now),
    from: from.toISOString(),
    ...(to && { to: to.toISOString() }),
    ...(givenTo && { givenTo: givenTo.toISOString() }),
    ...(paper !== null && { paper }),
    givenAt: givenAt.toISOString(),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    ...(endingReason && { endingReason }),
    allowedActions: endable ? ['end'] : [],
  };
}
