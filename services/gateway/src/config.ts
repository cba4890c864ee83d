import type { AuthConfig } from '@onegate/auth';
import { num, str, url } from 'envalid';

export const UPSTREAMS = ['declarations', 'inspections', 'logistics', 'clearance', 'reporting'] as const;
export type Upstream = (typeof UPSTREAMS)[number];

/** Where the services are, and how much of whom the gateway lets through. */
export const gatewayEnv = {
  DECLARATIONS_URL: url({ desc: 'Base address of declarations', default: 'http://127.0.0.1:8081' }),
  INSPECTIONS_URL: url({ desc: 'Base address of inspections', default: 'http://127.0.0.1:8082' }),
  LOGISTICS_URL: url({ desc: 'Base address of logistics', default: 'http://127.0.0.1:8083' }),
  CLEARANCE_URL: url({ desc: 'Base address of clearance', default: 'http://127.0.0.1:8084' }),
  REPORTING_URL: url({ desc: 'Base address of reporting', default: 'http://127.0.0.1:8085' }),
  UPSTREAM_TIMEOUT_MS: num({ desc: 'How long a service may take to begin its answer', default: 30_000 }),
  UPSTREAM_PATIENCE_MS: num({
    desc: 'How long requests wait for a service that is being restarted before they are refused',
    default: 10_000,
  }),
  REDIS_URL: str({ desc: 'Redis that counts for all instances; empty: each counts for itself', default: '' }),
  RATE_LIMIT_CLIENT: num({ desc: 'Requests per second with the same token', default: 600 }),
  RATE_LIMIT_ADDRESS: num({ desc: 'Requests per second from the same address', default: 2000 }),
  RATE_LIMIT_TRACKING: num({
    desc: 'Tracking codes that the same address may ask for per second',
    default: 20,
  }),
  MAX_EVENT_LOOP_DELAY_MS: num({
    desc: 'Delay of the event loop above which requests are refused',
    default: 1000,
  }),
  MAX_IN_FLIGHT: num({ desc: 'Requests under way above which further ones are refused', default: 2000 }),
  CORS_ORIGINS: str({ desc: 'Origins whose pages may call the API, separated by commas', default: '' }),
};

type Numbers =
  | 'UPSTREAM_TIMEOUT_MS'
  | 'UPSTREAM_PATIENCE_MS'
  | 'RATE_LIMIT_CLIENT'
  | 'RATE_LIMIT_ADDRESS'
  | 'RATE_LIMIT_TRACKING'
  | 'MAX_EVENT_LOOP_DELAY_MS'
  | 'MAX_IN_FLIGHT';

export type GatewayConfig = Readonly<Record<Exclude<keyof typeof gatewayEnv, Numbers>, string>> &
  Readonly<Record<Numbers, number>> &
  AuthConfig;

export const addressesOf = (config: GatewayConfig): Record<Upstream, string> => ({
  declarations: config.DECLARATIONS_URL,
  inspections: config.INSPECTIONS_URL,
  logistics: config.LOGISTICS_URL,
  clearance: config.CLEARANCE_URL,
  reporting: config.REPORTING_URL,
});
