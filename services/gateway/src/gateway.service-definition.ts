import type { ServiceDefinition } from '@onegate/http';
import { gatewayEnv } from './config.ts';
import { GatewayModule } from './gateway.module.ts';
import { serveGateway } from './serve-gateway.ts';

export const gateway: ServiceDefinition = {
  name: 'gateway',
  title: 'Gateway',
  description: 'The one door to all services of the gate.',
  module: GatewayModule,
  env: gatewayEnv,
  prepare: serveGateway,
};
