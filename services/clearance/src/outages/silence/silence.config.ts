import { millisecondsOf } from '@onegate/codes';
import { durationSetting } from '@onegate/http';

const USUAL = 'PT10M';

const silence = durationSetting('PT2S');

export const silenceConfig = {
  SILENCE_AFTER: silence({
    desc: 'After so long without a sign of life the board decides whether there was an outage, ISO 8601 duration',
    default: USUAL,
  }),
};

export interface SilenceConfig {
  readonly SILENCE_AFTER?: string;
}

export const silenceMs = ({ SILENCE_AFTER = USUAL }: SilenceConfig): number => millisecondsOf(SILENCE_AFTER);
