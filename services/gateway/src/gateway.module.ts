import { Module } from '@nestjs/common';
import { CONFIG, HEALTH_CHECKS, type HealthCheck } from '@onegate/http';
import { addressesOf, type GatewayConfig } from './config.ts';
import { ServiceDocuments } from './documents/service-documents.ts';
import { upstreamChecks } from './upstream-checks.ts';

@Module({
  providers: [
    {
      provide: ServiceDocuments,
      inject: [CONFIG],
      useFactory: (config: GatewayConfig) => new ServiceDocuments(addressesOf(config), config.OIDC_ISSUER),
    },
    {
      provide: HEALTH_CHECKS,
      inject: [CONFIG, ServiceDocuments],
      useFactory: (config: GatewayConfig, documents: ServiceDocuments): HealthCheck[] =>
        upstreamChecks(addressesOf(config), documents),
    },
  ],
  exports: [ServiceDocuments, HEALTH_CHECKS],
})
export class GatewayModule {}
