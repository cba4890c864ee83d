import { Module } from '@nestjs/common';
import { HEALTH_CHECKS } from '@onegate/http';
import { MovementDesk } from './movement/movement-desk.ts';
import { OnFacts } from './reactions/on-facts.ts';
import { RegisterCheck } from './register/register-check.ts';
import { Registers } from './register/registers.ts';

@Module({
  controllers: [OnFacts],
  providers: [
    Registers,
    MovementDesk,
    RegisterCheck,
    { provide: HEALTH_CHECKS, useFactory: (register: RegisterCheck) => [register], inject: [RegisterCheck] },
  ],
})
export class ClearanceModule {}
