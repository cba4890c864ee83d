import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { EventPattern, type FactContext, type Outcome } from '@onegate/messaging';
import { customsNumbersOf, DeclarationPlanning } from './plan-declaration.ts';

@Controller()
export class OnDeclarationAmended {
  constructor(private readonly planning: DeclarationPlanning) {}

  @EventPattern('declaration.amended', { locks: customsNumbersOf })
  on(@Payload() { data }: Fact<'declaration.amended'>, @Ctx() context: FactContext): Promise<Outcome> {
    return this.planning.plan(data.declaration, context);
  }
}
