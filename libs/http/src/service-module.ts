import { type DynamicModule, type ForwardReference, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { type AuthConfig, AuthModule, DUTY_BOOK, MANDATE_BOOK } from '@onegate/auth';
import { type MessagingConfig, MessagingModule } from '@onegate/messaging';
import { type DatabaseConfig, PersistenceModule } from '@onegate/persistence';
import { boardInRegister } from './acting/board-unit.ts';
import { StoredDuty } from './acting/duty-book.ts';
import { StoredMandates } from './acting/mandate-book.ts';
import { OnEnterprises } from './acting/on-enterprises.ts';
import { OnRegister } from './acting/on-register.ts';
import { AfterInterceptor } from './after.interceptor.ts';
import { AnswerInterceptor } from './answer.interceptor.ts';
import { ClosedRequestInterceptor } from './closed-request.interceptor.ts';
import { Commands } from './commands.ts';
import { StoreFigures } from './figures/store-figures.ts';
import { HealthController } from './health.controller.ts';
import { ListInterceptor } from './lists/list.interceptor.ts';
import { opsControllerOf } from './ops/ops.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { ReceiptExpiry } from './receipt-expiry.ts';
import { ScopeInterceptor } from './scope/scope.interceptor.ts';
import type { RefusedConfig } from './refused/config.ts';
import { DayClosing } from './refused/day-closing.ts';
import { RefusedLog } from './refused/refused-log.ts';
import { refusedControllerOf } from './refused/refused.controller.ts';
import { CONFIG, SERVICE_NAME, type ServiceDefinition } from './service.ts';
import { validationPipe } from './validation.pipe.ts';

export type ServiceConfig = AuthConfig & DatabaseConfig & MessagingConfig & RefusedConfig;

/** Wires a service: its own module, and around it what every service has. */
@Module({})
export class ServiceModule {
  static of(service: ServiceDefinition, config: ServiceConfig): DynamicModule {
    const stores: (Type | DynamicModule | ForwardReference)[] = service.migrations
      ? [
          PersistenceModule.forRoot(config),
          MessagingModule.forService(
            { service: service.name, answering: service.answering ?? boardInRegister },
            config,
          ),
        ]
      : [];
    return {
      module: ServiceModule,
      global: true,
      imports: [...stores, AuthModule.forRoot(config), service.module],
      controllers: [
        HealthController,
        ...(service.migrations
          ? [opsControllerOf(service.name), refusedControllerOf(service.name), OnRegister]
          : []),
        ...(service.mandates === 'HEARD' ? [OnEnterprises] : []),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SERVICE_NAME, useValue: service.name },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_INTERCEPTOR, useClass: ScopeInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        ...(service.migrations
          ? [
              Commands,
              ReceiptExpiry,
              RefusedLog,
              DayClosing,
              StoreFigures,
              { provide: APP_INTERCEPTOR, useClass: AfterInterceptor },
            ]
          : []),
        { provide: APP_INTERCEPTOR, useClass: ListInterceptor },
        { provide: APP_INTERCEPTOR, useClass: ClosedRequestInterceptor },
        ...(service.mandates
          ? [
              { provide: MANDATE_BOOK, useClass: StoredMandates },
              { provide: DUTY_BOOK, useClass: StoredDuty },
            ]
          : []),
      ],
      exports: [
        CONFIG,
        ...(service.migrations ? [Commands] : []),
        ...(service.mandates ? [MANDATE_BOOK, DUTY_BOOK] : []),
      ],
    };
  }
}
