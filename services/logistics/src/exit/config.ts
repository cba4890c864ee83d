import { num, url } from 'envalid';

/** Where clearance answers for the exit permit, and how long it may think about it. */
export const exitConfig = {
  CLEARANCE_URL: url({ desc: 'Base address of clearance', default: 'http://127.0.0.1:8084' }),
  CLEARANCE_TIMEOUT_MS: num({ desc: 'Longest wait for the exit permit, milliseconds', default: 3000 }),
};

export interface ExitConfig {
  readonly CLEARANCE_URL: string;
  readonly CLEARANCE_TIMEOUT_MS: number;
}
