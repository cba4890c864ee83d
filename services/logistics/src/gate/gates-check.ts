import { Injectable } from '@nestjs/common';
import type { HealthCheck } from '@onegate/http';
import { Database } from '@onegate/persistence';

/** Without a gate there is no tariff and no yard: logistics cannot work. */
@Injectable()
export class GatesCheck implements HealthCheck {
  readonly name = 'gates';

  constructor(private readonly database: Database) {}

  async check(): Promise<{ ok: boolean; why?: string }> {
    const gates = await this.database.read('SELECT code FROM gate LIMIT 1');
    return gates.length > 0 ? { ok: true } : { ok: false, why: 'no gate has been loaded' };
  }
}
