import { Injectable } from '@nestjs/common';
import type { MandateBook, MandateInForce } from '@onegate/auth';
import { asSystem, Clock, Database } from '@onegate/persistence';

const BETWEEN = `
  SELECT mandate_id AS id, scopes FROM acting_mandate
  WHERE principal = $1 AND agent = $2 AND valid @> $3::timestamptz
    AND NOT EXISTS (
      SELECT FROM acting_enterprise WHERE enterprise IN ($1, $2) AND status <> 'ACTIVE')`;

const SERVED = `
  SELECT FROM acting_enterprise WHERE enterprise = $1 AND served_at_counter AND status = 'ACTIVE'`;

/** Who may act for whom, from what this service keeps or has heard; asked before it is known in whose name. */
@Injectable()
export class StoredMandates implements MandateBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async between(principal: string, agent: string): Promise<MandateInForce | undefined> {
    const values = [principal, agent, this.clock.now()];
    const [found] = await asSystem(() => this.database.read<MandateInForce>(BETWEEN, values));
    return found;
  }

  async servedAtCounter(enterprise: string): Promise<boolean> {
    const found = await asSystem(() => this.database.read(SERVED, [enterprise]));
    return found.length > 0;
  }
}
