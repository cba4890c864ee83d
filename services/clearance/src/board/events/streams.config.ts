import { millisecondsOf } from '@onegate/codes';
import { durationSetting } from '@onegate/http';
import { num } from 'envalid';

const USUAL = { beat: 'PT15S', longest: 'PT5M', most: 200, perCaller: 4 };

const duration = durationSetting();

/** How much of the live stream one instance serves. */
export const streamsConfig = {
  STREAM_HEARTBEAT: duration({ desc: 'A quiet stream gives a sign of life so often', default: USUAL.beat }),
  STREAM_LONGEST: duration({
    desc: 'A stream ends after so long; who listens comes back with a token that is still good',
    default: USUAL.longest,
  }),
  STREAMS_MOST: num({ desc: 'Streams that one instance serves at a time', default: USUAL.most }),
  STREAMS_PER_CALLER: num({
    desc: 'Streams that one caller has at a time on an instance',
    default: USUAL.perCaller,
  }),
};

export interface StreamsConfig {
  readonly STREAM_HEARTBEAT?: string;
  readonly STREAM_LONGEST?: string;
  readonly STREAMS_MOST?: number;
  readonly STREAMS_PER_CALLER?: number;
}

export const streamLimitsOf = (config: StreamsConfig) => ({
  beatMs: millisecondsOf(config.STREAM_HEARTBEAT ?? USUAL.beat),
  longestMs: millisecondsOf(config.STREAM_LONGEST ?? USUAL.longest),
  most: config.STREAMS_MOST ?? USUAL.most,
  perCaller: config.STREAMS_PER_CALLER ?? USUAL.perCaller,
});
