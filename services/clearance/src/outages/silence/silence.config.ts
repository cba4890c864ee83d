import { isDuration, millisecondsOf } from '@onegate/codes';
import { makeValidator } from 'envalid';

const LEAST_MS = 2000;
const USUAL = 'PT10M';

const silence = makeValidator((text) => {
  if (!isDuration(text) || millisecondsOf(text) < LEAST_MS)
    throw new Error('an ISO 8601 duration of at least PT2S');
  return text;
});

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
