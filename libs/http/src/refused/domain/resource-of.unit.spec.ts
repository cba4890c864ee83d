import { resourceOf } from './resource-of.ts';

const of = (ref: string): string => resourceOf('/v1/records/:ref/holds', { ref });

describe('the resource of a refusal', () => {
  it.each([
    '019d0000-0000-7000-8000-000000000000',
    'LT-26-7KQ2M9-X',
    '30123456789',
    'LT',
    'LT-BQL',
    '7',
    '2026-11-24',
  ])('names %s', (ref) => {
    expect(of(ref)).toBe(`/v1/records/${ref}/holds`);
  });

  it.each([
    'Nguyễn Văn An',
    'nguyen-van-an',
    'NGUYEN-VAN-AN',
    '0912345678',
    '84912345678',
    '81C-12345',
    'B1234567',
    '',
  ])('leaves out %j, which may be somebody', (ref) => {
    expect(of(ref)).toBe('/v1/records/…/holds');
  });

  it('is the address where it has no parameters', () => {
    expect(resourceOf('/v1/records', {})).toBe('/v1/records');
  });
});
