import { addressBucket, clientBucket } from './bucket.ts';

describe('clientBucket', () => {
  it('is the same for the same token, another for another, and does not show it', () => {
    const bucket = clientBucket('Bearer abc.def.ghi');
    expect(bucket).toMatch(/^[\w-]{22}$/);
    expect(clientBucket('bearer abc.def.ghi')).toBe(bucket);
    expect(clientBucket('Bearer abc.def.xyz')).not.toBe(bucket);
  });

  it.each([undefined, '', 'Basic dXNlcg==', 'Bearer'])('is none for %p', (authorization) => {
    expect(clientBucket(authorization)).toBeUndefined();
  });
});

describe('addressBucket', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0001::', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});
