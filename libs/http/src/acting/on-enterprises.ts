import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, type Outcome } from '@onegate/messaging';

const KEEP_ENTERPRISE = `
  INSERT INTO acting_enterprise AS known (enterprise, version, status, served_at_counter) VALUES ($1, $2, $3, $4)
  ON CONFLICT (enterprise) DO UPDATE
    SET version = excluded.version, status = excluded.status, served_at_counter = excluded.served_at_counter
    WHERE known.version < excluded.version`;

const KEEP_MANDATE = `
  INSERT INTO acting_mandate (mandate_id, principal, agent, scopes, valid)
  VALUES ($1, $2, $3, $4, tstzrange($5, $6))
  ON CONFLICT (mandate_id) DO UPDATE SET scopes = excluded.scopes, valid = excluded.valid`;

/** Keeps what the guard asks: which enterprises may act, and in whose name. Facts of a principal come in order. */
@Controller()
export class OnEnterprises {
  @EventPattern('enterprise.published')
  async onEnterprise(
    @Payload() { data }: Fact<'enterprise.published'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    await tx.write(KEEP_ENTERPRISE, [data.enterprise, data.version, data.status, data.servedAtCounter]);
    return applied;
  }

  @EventPattern('mandate.published')
  async onMandate(
    @Payload() { data }: Fact<'mandate.published'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { mandateId, principal, agent, scopes, from, to } = data;
    await tx.write(KEEP_MANDATE, [mandateId, principal, agent, scopes, from, to]);
    return applied;
  }
}
