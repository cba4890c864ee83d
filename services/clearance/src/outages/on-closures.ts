import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import {
  applied,
  EventPattern,
  type FactContext,
  type FactLocks,
  ignored,
  type Outcome,
} from '@onegate/messaging';
import { streamLock } from '@onegate/persistence';
import { Rearmings } from '../clocks/rearm/rearmings.ts';
import { Registers } from '../register/registers.ts';
import { endClosure, keepClosure } from './closure.repository.ts';
import { raiseRegisterVersion } from './outage.repository.ts';

type Told = Fact<'gate.closed' | 'gate.reopened'>;

const locks: FactLocks<Told['name']> = () => [streamLock('register', 'all')];

/** While nobody passes the barrier clocks that need it stand still. */
@Controller()
export class OnClosures {
  constructor(
    private readonly rearmings: Rearmings,
    private readonly registers: Registers,
  ) {}

  @EventPattern(['gate.closed', 'gate.reopened'], { locks })
  async on(@Payload() { name, data }: Told, @Ctx() { tx, cause }: FactContext): Promise<Outcome> {
    const { closureId: id, gate, kind, from, to } = data;
    const changed =
      name === 'gate.closed' || to === null
        ? await keepClosure(tx, { id, gate, kind, from, to })
        : await endClosure(tx, { id, gate, kind, from, to });
    // A gate that clearance does not keep has no clocks here.
    if (!changed) return ignored;
    await raiseRegisterVersion(tx);
    const about = { gate, unit: null, what: 'BARRIER', because: 'CLOSURE', reference: id } as const;
    await this.rearmings.begin(tx, { ...about, cause });
    tx.afterCommit(() => this.registers.changed());
    return applied;
  }
}
