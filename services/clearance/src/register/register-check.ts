import { Injectable } from '@nestjs/common';
import type { HealthCheck } from '@onegate/http';
import { Registers } from './registers.ts';

/** Ready only when a gate is in the register: without it nobody could answer for anything. */
@Injectable()
export class RegisterCheck implements HealthCheck {
  readonly name = 'register';

  constructor(private readonly registers: Registers) {}

  async check(): Promise<{ ok: boolean; why?: string }> {
    const { data } = await this.registers.current();
    return data.gates.length > 0 ? { ok: true } : { ok: false, why: 'no gate has been loaded' };
  }
}
