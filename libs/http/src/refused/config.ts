import { num } from 'envalid';

/** How much is kept of who was refused what. */
export const refusedConfig = {
  REFUSED_KEEP_DAYS: num({ desc: 'Days after which refusals are forgotten, at least 30', default: 400 }),
  REFUSED_PER_CALLER_AND_HOUR: num({
    desc: 'Refused resources of one caller that are written one by one in an hour; the rest are counted together',
    default: 100,
  }),
};

export interface RefusedConfig {
  readonly REFUSED_KEEP_DAYS: number;
  readonly REFUSED_PER_CALLER_AND_HOUR: number;
}
