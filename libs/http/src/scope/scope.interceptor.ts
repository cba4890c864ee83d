import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Authenticated } from '@onegate/auth';
import { within } from '@onegate/persistence';
import { Observable } from 'rxjs';
import { scopeFor } from './scope-of.ts';

/** Whatever a request reads and writes is bound to its verified caller; one without a caller reaches nobody's rows. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { caller } = context.switchToHttp().getRequest<Authenticated>();
    return new Observable((subscriber) =>
      within(caller ? scopeFor(caller) : {}, () => next.handle().subscribe(subscriber)),
    );
  }
}
