import { Injectable } from '@nestjs/common';
import type { HealthCheck } from '@onegate/http';
import { KnownGates } from './known-gates.ts';

/** Ready only when a gate is known: before that every declaration would be refused. */
@Injectable()
export class GatesCheck implements HealthCheck {
  readonly name = 'gates';

  constructor(private readonly gates: KnownGates) {}

  async check(): Promise<{ ok: boolean; why?: string }> {
    return (await this.gates.hasAny()) ? { ok: true } : { ok: false, why: 'no gate has been heard of' };
  }
}
