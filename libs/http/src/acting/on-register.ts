import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';

const KEEP = `
  INSERT INTO acting_register AS known (gate, version, register) VALUES ($1, $2, $3)
  ON CONFLICT (gate) DO UPDATE SET version = excluded.version, register = excluded.register
    WHERE known.version < excluded.version
  RETURNING gate`;

/** Keeps the newest register of each gate: who is on duty there, and which unit answers for what happens by itself. */
@Controller()
export class OnRegister {
  @EventPattern('gate.register-published')
  async on(
    @Payload() { data }: Fact<'gate.register-published'>,
    @Ctx() { tx }: FactContext,
  ): Promise<Outcome> {
    const { gate, version, ...register } = data;
    const kept = await tx.write(KEEP, [gate, version, JSON.stringify(register)]);
    return kept.length > 0 ? applied : ignored;
  }
}
