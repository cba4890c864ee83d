import { EVERY_GATE } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Mandate } from './domain/mandate.ts';

/** What the other services are told of a mandate, each time the whole. */
export const mandateFact = (mandate: Mandate, now: Date): NewFact<'mandate.published'> => ({
  name: 'mandate.published',
  key: mandate.principal,
  subject: mandate.principal,
  gate: EVERY_GATE,
  occurredAt: now,
  data: {
    mandateId: mandate.mandateId,
    principal: mandate.principal,
    agent: mandate.agent,
    scopes: mandate.scopes,
    from: mandate.from.toISOString(),
    to: mandate.to?.toISOString() ?? null,
  },
});
