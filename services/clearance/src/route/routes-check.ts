import { Injectable, type OnModuleInit } from '@nestjs/common';
import { faultsOfRoute } from './domain/route-check.ts';
import { events, faultsOfEvents } from './domain/events.ts';
import { routes } from './domain/routes.ts';

/** A route with a hole stops the boot. */
@Injectable()
export class RoutesCheck implements OnModuleInit {
  onModuleInit(): void {
    const faults = [...Object.values(routes).flatMap(faultsOfRoute), ...faultsOfEvents(events)];
    if (faults.length > 0) throw new Error(`routes are faulty: ${faults.join('; ')}`);
  }
}
