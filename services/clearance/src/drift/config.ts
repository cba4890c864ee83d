import { url } from 'envalid';

/** Where those answer whom the record is compared with. */
export const driftConfig = {
  INSPECTIONS_URL: url({ desc: 'Base address of inspections', default: 'http://127.0.0.1:8082' }),
  LOGISTICS_URL: url({ desc: 'Base address of logistics', default: 'http://127.0.0.1:8083' }),
};

export interface DriftConfig {
  readonly INSPECTIONS_URL: string;
  readonly LOGISTICS_URL: string;
}
