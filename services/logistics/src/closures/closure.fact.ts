import type { NewFact } from '@onegate/messaging';
import { type Closure, type GateClass, isBeyondMaximum } from './domain/closure.ts';

const about = ({ gate }: Closure, now: Date) => ({ key: gate, subject: gate, gate, occurredAt: now });

const spanOf = ({ id, gate, kind, from }: Closure) => ({
  closureId: id,
  gate,
  kind,
  from: from.toISOString(),
});

/** That nobody passes the barrier; who decided it is told by the reference of the decision. */
export const closedFact = (closure: Closure, gateClass: GateClass, now: Date): NewFact<'gate.closed'> => ({
  name: 'gate.closed',
  ...about(closure, now),
  data: {
    ...spanOf(closure),
    to: closure.to?.toISOString() ?? null,
    authority: closure.decision,
    legalBasis: closure.legalBasis,
    beyondMaximum: isBeyondMaximum(closure, gateClass, now),
  },
});

export const reopenedFact = (closure: Closure, to: Date, now: Date): NewFact<'gate.reopened'> => ({
  name: 'gate.reopened',
  ...about(closure, now),
  data: { ...spanOf(closure), to: to.toISOString() },
});
