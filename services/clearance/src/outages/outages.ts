import { Injectable } from '@nestjs/common';
import { contracts, type FactData } from '@onegate/contracts';
import { type Cause, type NewFact, Outbox } from '@onegate/messaging';
import { Clock, streamLock, type Transaction } from '@onegate/persistence';
import type { Outage } from './domain/outage.ts';
import { getOutage } from './outage.repository.ts';
import { Standstills } from './standstills.ts';

const TOPIC = contracts['outage.declared'].topic;

type OutageFact = 'outage.proposed' | 'outage.declared' | 'outage.ended' | 'outage.denied';

/** An outage as it stands after a change, and the id of the fact that told it. */
export interface Changed {
  readonly outage: Outage;
  readonly event?: string;
}

/** What every change of an outage has in common: one at a time, told, and every clock of the gate set anew. */
@Injectable()
export class Outages {
  constructor(
    private readonly outbox: Outbox,
    private readonly standstills: Standstills,
    private readonly clock: Clock,
  ) {}

  /** First of all in a transaction. */
  async lock(tx: Transaction, gates: readonly string[]): Promise<void> {
    await tx.lock([streamLock('register', 'all'), ...gates.map((gate) => streamLock(TOPIC, gate))]);
  }

  /** To be called when it has been written. */
  async changed(tx: Transaction, id: string, name: OutageFact, cause: Cause): Promise<Changed> {
    const outage = await getOutage(tx, id);
    const { gate, system: what } = outage;
    await this.standstills.changed(tx, { gate, unit: null, what, because: 'OUTAGE', reference: id, cause });
    const about = { key: gate, subject: gate, gate, occurredAt: this.clock.now() };
    const fact = { ...about, name, data: dataOf(name, outage) } as NewFact;
    const [event] = await this.outbox.append(tx, cause, [fact]);
    return { outage, ...(event !== undefined && { event }) };
  }
}

function dataOf(name: OutageFact, outage: Outage): FactData<OutageFact> {
  const { id: outageId, gate, system, from, to, reasonCode, authority } = outage;
  const about = { outageId, gate, system, from };
  switch (name) {
    case 'outage.proposed':
    case 'outage.ended':
      return { ...about, to: to ?? from };
    case 'outage.declared':
      return { ...about, to, reasonCode: reasonCode ?? '', authority: authority ?? '' };
    case 'outage.denied':
      return { ...about, to, reasonCode: reasonCode ?? '' };
  }
}
