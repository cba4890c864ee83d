import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome, waitFor } from '@onegate/messaging';
import { Declared } from '../movement/declared.ts';
import { findMovement } from '../movement/movement.repository.ts';

@Controller()
export class OnDeclarationAmended {
  constructor(private readonly declared: Declared) {}

  @EventPattern('declaration.amended')
  async on(
    @Payload() { data: { declaration } }: Fact<'declaration.amended'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    const known = await findMovement(tx, declaration.movementId);
    if (!known) return waitFor('declaration.accepted');
    if (known.declarationVersion >= declaration.declarationVersion || known.state === 'CANCELLED')
      return ignored;
    await this.declared.revise(tx, cause, declaration);
    return applied;
  }
}
