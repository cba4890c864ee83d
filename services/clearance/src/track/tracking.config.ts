import { millisecondsOf } from '@onegate/codes';
import { makeValidator } from 'envalid';

const USUAL = 'P90D';

const duration = makeValidator((text) => {
  if (!(millisecondsOf(text) > 0)) throw new Error('an ISO 8601 duration');
  return text;
});

/** Settings of following a shipment by its code. */
export const trackingConfig = {
  TRACKING_AFTER_CLOSING: duration({
    desc: 'How long after a record was closed its tracking code still leads to it',
    default: USUAL,
  }),
};

export interface TrackingConfig {
  readonly TRACKING_AFTER_CLOSING?: string;
}

/** Milliseconds that a code outlives its record. */
export const lifeAfterClosing = ({ TRACKING_AFTER_CLOSING }: TrackingConfig): number =>
  millisecondsOf(TRACKING_AFTER_CLOSING ?? USUAL);
