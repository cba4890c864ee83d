import { millisecondsOf } from '@onegate/codes';
import { durationSetting } from '@onegate/http';

const USUAL = 'P90D';

/** Settings of following a shipment by its code. */
export const trackingConfig = {
  TRACKING_AFTER_CLOSING: durationSetting()({
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
