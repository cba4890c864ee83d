import { EVERY_GATE } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import type { Entry } from './domain/enterprise.ts';

/** What the other services are told of an entry: neither names nor contacts. It stands at no gate, so this holds at every one. */
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
