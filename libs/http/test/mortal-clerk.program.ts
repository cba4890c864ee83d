import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Module,
  type NestInterceptor,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { tap } from 'rxjs';
import { bootstrap } from '../src/index.ts';
import { ClerkController } from './clerk.controller.ts';
import { clerk } from './clerk.ts';
import { Turnstile } from './turnstile.ts';

/** The clerk as a process that is killed while it writes a note with one of these texts. */
const IN_THE_MIDDLE = 'killed in the middle';
const BEFORE_THE_ANSWER = 'killed before the answer';

const die = (): void => void process.kill(process.pid, 'SIGKILL');

@Injectable()
class DeadlyTurnstile extends Turnstile {
  override pass(text: string): Promise<void> {
    if (text === IN_THE_MIDDLE) die();
    return Promise.resolve();
  }
}

@Injectable()
class DeadlyAnswer implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const { body } = context.switchToHttp().getRequest<{ body?: { text?: string } }>();
    // The handler has answered: its transaction is committed.
    return next.handle().pipe(tap(() => body?.text === BEFORE_THE_ANSWER && die()));
  }
}

@Module({
  controllers: [ClerkController],
  providers: [
    { provide: Turnstile, useClass: DeadlyTurnstile },
    { provide: APP_INTERCEPTOR, useClass: DeadlyAnswer },
  ],
})
class MortalClerkModule {}

await bootstrap({ ...clerk, module: MortalClerkModule });
process.stdout.write('{"listening":true}\n');
