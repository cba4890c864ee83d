import { tracingConfig, type TracingConfig } from '@onegate/tracing';
import { host, num, port, str } from 'envalid';

/** Where a service listens, how much it says, and where its traces go. */
export const httpConfig = {
  HOST: host({ desc: 'Address to listen on', default: '127.0.0.1' }),
  PORT: port({ desc: 'Port to listen on' }),
  LOG_LEVEL: str({
    desc: 'Least level logged',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    default: 'info',
  }),
  REQUEST_TIMEOUT_MS: num({
    desc: 'How long a client may take to send a request; a third of it for the head',
    default: 30_000,
  }),
  ...tracingConfig,
};

export interface HttpConfig extends TracingConfig {
  readonly HOST: string;
  readonly PORT: number;
  readonly LOG_LEVEL: string;
  readonly REQUEST_TIMEOUT_MS: number;
}
