import { Injectable } from '@nestjs/common';
import type { Transaction } from '@onegate/persistence';
import type { Rearming } from '../clocks/rearm/rearming.ts';
import { Rearmings } from '../clocks/rearm/rearmings.ts';
import { Registers } from '../register/registers.ts';
import { raiseRegisterVersion } from './outage.repository.ts';

/** What follows wherever an outage or a closure changed what stands still: every instance reads it, clocks are set anew. */
@Injectable()
export class Standstills {
  constructor(
    private readonly rearmings: Rearmings,
    private readonly registers: Registers,
  ) {}

  async changed(tx: Transaction, rearming: Rearming): Promise<void> {
    await raiseRegisterVersion(tx);
    await this.rearmings.begin(tx, rearming);
    tx.afterCommit(() => this.registers.changed());
  }
}
