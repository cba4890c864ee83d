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
import { endClosure, keepClosure } from './closure.repository.ts';
import { Standstills } from './standstills.ts';

type Told = Fact<'gate.closed' | 'gate.reopened'>;

const locks: FactLocks<Told['name']> = () => [streamLock('register', 'all')];

/** While nobody passes the barrier clocks that need it stand still. */
@Controller()
export class OnClosures {
  constructor(private readonly standstills: Standstills) {}

  @EventPattern(['gate.closed', 'gate.reopened'], { locks })
  async on(@Payload() { name, data }: Told, @Ctx() { tx, cause }: FactContext): Promise<Outcome> {
    const { closureId: id, gate, kind, from, to } = data;
    const changed =
      name === 'gate.closed' || to === null
        ? await keepClosure(tx, { id, gate, kind, from, to })
        : await endClosure(tx, { id, gate, kind, from, to });
    // A gate that clearance does not keep has no clocks here.
    if (!changed) return ignored;
    const about = { gate, unit: null, what: 'BARRIER', because: 'CLOSURE', reference: id } as const;
    await this.standstills.changed(tx, { ...about, cause });
    return applied;
  }
}
