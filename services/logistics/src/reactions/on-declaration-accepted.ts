import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { Declared } from '../movement/declared.ts';
import { findMovement } from '../movement/movement.repository.ts';

@Controller()
export class OnDeclarationAccepted {
  constructor(private readonly declared: Declared) {}

  @EventPattern('declaration.accepted')
  async on(
    @Payload() { data: { declaration } }: Fact<'declaration.accepted'>,
    @Ctx() { tx, cause }: FactContext,
  ): Promise<Outcome> {
    const known = await findMovement(tx, declaration.movementId);
    if (!known) await this.declared.expect(tx, cause, declaration);
    else if (known.declarationVersion >= declaration.declarationVersion || known.state === 'CANCELLED')
      return ignored;
    else await this.declared.revise(tx, cause, declaration);
    return applied;
  }
}
