import type { INestApplication } from '@nestjs/common';
import { FactServer } from './consumer/fact-server.ts';

/**
 * Connects the `@EventPattern` handlers of an application to Kafka. Guards, pipes and interceptors of its HTTP side
 * do not apply to facts: their contract is checked before.
 */
export function connectFacts(app: INestApplication): void {
  app.connectMicroservice({ strategy: app.get(FactServer) });
}
