import type { AuthConfig } from '@onegate/auth';
import { url } from 'envalid';

export const UPSTREAMS = ['declarations', 'inspections', 'logistics', 'clearance', 'reporting'] as const;
export type Upstream = (typeof UPSTREAMS)[number];

/** Where the services are. */
export const gatewayEnv = {
  DECLARATIONS_URL: url({ desc: 'Base address of declarations', default: 'http://127.0.0.1:8081' }),
  INSPECTIONS_URL: url({ desc: 'Base address of inspections', default: 'http://127.0.0.1:8082' }),
  LOGISTICS_URL: url({ desc: 'Base address of logistics', default: 'http://127.0.0.1:8083' }),
  CLEARANCE_URL: url({ desc: 'Base address of clearance', default: 'http://127.0.0.1:8084' }),
  REPORTING_URL: url({ desc: 'Base address of reporting', default: 'http://127.0.0.1:8085' }),
};

export type GatewayConfig = Readonly<Record<keyof typeof gatewayEnv, string>> & AuthConfig;

export const addressesOf = (config: GatewayConfig): Record<Upstream, string> => ({
  declarations: config.DECLARATIONS_URL,
  inspections: config.INSPECTIONS_URL,
  logistics: config.LOGISTICS_URL,
  clearance: config.CLEARANCE_URL,
  reporting: config.REPORTING_URL,
});
