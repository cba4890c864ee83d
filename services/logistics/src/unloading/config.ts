import { durationSetting } from '@onegate/http';

const USUAL = 'PT2H';

/** How long released goods wait for others on their truck before their enterprise may demand that these be unloaded. */
export const unloadingConfig = {
  UNLOADING_DEMAND_AFTER: durationSetting()({
    desc: 'Wait of released goods before unloading of others may be demanded, ISO 8601 duration',
    default: USUAL,
  }),
};

export interface UnloadingConfig {
  readonly UNLOADING_DEMAND_AFTER?: string;
}

export const demandAfter = ({ UNLOADING_DEMAND_AFTER }: UnloadingConfig): string =>
  UNLOADING_DEMAND_AFTER ?? USUAL;
