import type { NewFact } from '@onegate/messaging';
import type { Entry } from './domain/enterprise.ts';

/** An enterprise stands at no gate; its facts hold at every one. */
export const EVERY_GATE = '*';

/** What the other services are told of an entry: neither names nor contacts. */
export const enterpriseFact = (entry: Entry): NewFact<'enterprise.published'> => ({
  name: 'enterprise.published',
  key: entry.enterprise,
  subject: entry.enterprise,
  gate: EVERY_GATE,
  occurredAt: entry.from,
  data: {
    enterprise: entry.enterprise,
    version: entry.version,
    effectiveFrom: entry.from.toISOString(),
    status: entry.status,
    capacities: entry.capacities,
    authorisedOperator: entry.authorisedOperator !== null,
    servedAtCounter: entry.servedAtCounter,
  },
});
