import { tracingConfig, type TracingConfig } from '@onegate/tracing';
import { host, port, str } from 'envalid';

/** Where a service listens, how much it says, and where its traces go. */
export const httpConfig = {
  HOST: host({ desc: 'Address to listen on', default: '127.0.0.1' }),
  PORT: port({ desc: 'Port to listen on' }),
  LOG_LEVEL: str({
    desc: 'Least level logged',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    default: 'info',
  }),
  ...tracingConfig,
};

export interface HttpConfig extends TracingConfig {
  readonly HOST: string;
  readonly PORT: number;
  readonly LOG_LEVEL: string;
}
