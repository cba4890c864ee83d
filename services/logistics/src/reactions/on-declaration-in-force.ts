import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import type { Declaration } from '../movement/declared.repository.ts';
import { Declared } from '../movement/declared.ts';
import { findMovement } from '../movement/movement.repository.ts';

/** Accepted or amended, a version is in force; each tells the declaration whole, so that the newest one is enough. */
@Controller()
export class OnDeclarationInForce {
  constructor(private readonly declared: Declared) {}

  @EventPattern('declaration.accepted')
  async accepted(
    @Payload() { data }: Fact<'declaration.accepted'>,
    @Ctx() context: FactContext,
  ): Promise<Outcome> {
    return await this.#take(data.declaration, context);
  }

  @EventPattern('declaration.amended')
  async amended(
    @Payload() { data }: Fact<'declaration.amended'>,
    @Ctx() context: FactContext,
  ): Promise<Outcome> {
    return await this.#take(data.declaration, context);
  }

  async #take(declaration: Declaration, { tx, cause }: FactContext): Promise<Outcome> {
    const known = await findMovement(tx, declaration.movementId);
    if (known?.state === 'CANCELLED') return ignored;
    if (known && known.declarationVersion >= declaration.declarationVersion) return ignored;
    if (known) await this.declared.revise(tx, cause, declaration);
    else await this.declared.expect(tx, cause, declaration);
    return applied;
  }
}
