import { Catch, type ExceptionFilter, type INestApplication } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';
import { FactServer } from './fact-server.ts';

/** Nest's own filter for messages hides what went wrong; here it decides what becomes of the message. */
@Catch()
class OriginalErrors implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects the `@EventPattern` handlers of an application to Kafka. Guards, pipes and interceptors of its HTTP side
 * do not apply to facts: their contract is checked before.
 */
export function connectFacts(app: INestApplication): void {
  app.connectMicroservice({ strategy: app.get(FactServer) }).useGlobalFilters(new OriginalErrors());
}
