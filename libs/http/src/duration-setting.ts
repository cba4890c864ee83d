import { isDuration, millisecondsOf } from '@onegate/codes';
import { makeValidator } from 'envalid';

/** A setting that is an ISO 8601 duration, down to seconds. @param least the shortest that makes sense */
export const durationSetting = (least = 'PT1S') =>
  makeValidator((text) => {
    if (!isDuration(text) || millisecondsOf(text) < millisecondsOf(least))
      throw new Error(`an ISO 8601 duration of at least ${least}`);
    return text;
  });
