import { isTracking } from './tracking.ts';

describe('a tracking code is asked for', () => {
  it.each(['/v1/track/a', '/v1/track', '/v1/%74rack/b', '/v1/track/c?x=1', '/V1/Track/d', '//v1//track/e'])(
    'by %s',
    (url) => {
      expect(isTracking(url)).toBe(true);
    },
  );

  it.each(['/v1/tracks/a', '/v1/records/track', '/v1/records?x=/v1/track/a', '/v1/%zz'])(
    'and not by %s',
    (url) => {
      expect(isTracking(url)).toBe(false);
    },
  );
});
