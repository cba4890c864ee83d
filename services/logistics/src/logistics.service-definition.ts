import { type ServiceDefinition, unitFoundBy } from '@onegate/http';
import { Returned1764100500100 } from './migrations/1764100500100-returned.ts';
import { Closure1764110200200 } from './migrations/1764110200200-closure.ts';
import { Corrections1764120201000 } from './migrations/1764120201000-corrections.ts';
import { GateLimits1764120100300 } from './migrations/1764120100300-gate-limits.ts';
import { ClosureTakenBack1764120100200 } from './migrations/1764120100200-closure-taken-back.ts';
import { PartReferences1764312020500 } from './migrations/1764312020500-part-references.ts';
import { Tare1764120203000 } from './migrations/1764120203000-tare.ts';
import { Cargo1764200600000 } from './migrations/1764200600000-cargo.ts';
import { exitConfig } from './exit/config.ts';
import { Walls1764310500000 } from './migrations/1764310500000-walls.ts';
import { PaymentReference1764311000000 } from './migrations/1764311000000-payment-reference.ts';
import { LogisticsModule } from './logistics.module.ts';
import { Gate1764000100000 } from './migrations/1764000100000-gate.ts';
import { ClosureBegins1764300910310 } from './migrations/1764300910310-closure-begins.ts';
import { MovementArrivals1764300910300 } from './migrations/1764300910300-movement-arrivals.ts';
import { Movement1764000200000 } from './migrations/1764000200000-movement.ts';
import { AroundMovement1764000300000 } from './migrations/1764000300000-around-movement.ts';

export const logistics: ServiceDefinition = {
  name: 'logistics',
  title: 'Logistics',
  description:
    'Where the truck is: slots, arrival and admission, yards, the queue for exit and its calls, exit, crossing, charges and payments.',
  module: LogisticsModule,
  mandates: 'HEARD',
  answering: unitFoundBy(
    'SELECT board_unit AS unit FROM gate WHERE $1::text IS NULL OR code = $1 ORDER BY code LIMIT 1',
  ),
  migrations: [
    Gate1764000100000,
    Movement1764000200000,
    AroundMovement1764000300000,
    Cargo1764200600000,
    Returned1764100500100,
    Closure1764110200200,
    ClosureTakenBack1764120100200,
    GateLimits1764120100300,
    Corrections1764120201000,
    Tare1764120203000,
    MovementArrivals1764300910300,
    ClosureBegins1764300910310,
    Walls1764310500000,
    PaymentReference1764311000000,
    PartReferences1764312020500,
  ],
  env: exitConfig,
};
