import { findTypeCode, isTypeCodeValid, TYPE_CODES } from './type-codes.ts';

it('holds each procedure once, in its direction', () => {
  expect(new Set(TYPE_CODES.map((type) => type.code)).size).toBe(TYPE_CODES.length);
  expect(TYPE_CODES.filter((type) => type.direction === 'IMPORT')).toHaveLength(24);
  expect(TYPE_CODES.filter((type) => type.direction === 'EXPORT')).toHaveLength(16);
  expect(findTypeCode('B11')?.direction).toBe('EXPORT');
  expect(findTypeCode('Z99')).toBeUndefined();
});

it('is valid in its direction, from its first day', () => {
  expect(isTypeCodeValid('A11', 'IMPORT', '2021-06-01')).toBe(true);
  expect(isTypeCodeValid('A11', 'IMPORT', '2021-05-31')).toBe(false);
  expect(isTypeCodeValid('A11', 'EXPORT', '2026-01-01')).toBe(false);
  expect(isTypeCodeValid('Z99', 'EXPORT', '2026-01-01')).toBe(false);
});
