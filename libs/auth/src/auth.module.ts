import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActingFor } from './acting-for.ts';
import { AuthGuard } from './auth.guard.ts';
import { AUTH_CONFIG, type AuthConfig } from './config.ts';
import { IssuerCheck } from './issuer-check.ts';
import { ForOfficer } from './for-officer.ts';
import { TokenVerifier } from './token-verifier.ts';

@Module({})
export class AuthModule {
  static forRoot(config: AuthConfig): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      providers: [
        { provide: AUTH_CONFIG, useValue: config },
        TokenVerifier,
        ActingFor,
        ForOfficer,
        IssuerCheck,
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [TokenVerifier],
    };
  }
}
