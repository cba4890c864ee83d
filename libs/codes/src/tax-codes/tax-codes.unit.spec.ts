import fc from 'fast-check';
import { isEnterpriseKey, parseEnterpriseKey } from './enterprise-keys.ts';
import { isTaxCode, parseTaxCode, taxCheckDigit } from './tax-codes.ts';

const nineDigits = fc.stringMatching(/^\d{9}$/).filter((digits) => taxCheckDigit(digits) < 10);

it('accepts a known tax code', () => {
  expect(parseTaxCode('0300588569')).toEqual({
    ok: true,
    taxCode: '0300588569',
    kind: 'ENTERPRISE',
    warnings: [],
  });
});

it('knows branches and persons', () => {
  expect(parseTaxCode(' 0300588569 - 001 ')).toMatchObject({
    taxCode: '0300588569-001',
    kind: 'BRANCH',
    warnings: [],
  });
  expect(parseTaxCode('001099012345')).toMatchObject({ kind: 'PERSONAL', warnings: [] });
});

it('finds every single wrong digit of an enterprise', () => {
  fc.assert(
    fc.property(nineDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, index, by) => {
      const code = nine + String(taxCheckDigit(nine));
      expect(parseTaxCode(code)).toMatchObject({ ok: true, warnings: [] });
      const wrong = code.slice(0, index) + String((Number(code[index]) + by) % 10) + code.slice(index + 1);
      expect(parseTaxCode(wrong)).toMatchObject({ ok: true, warnings: ['tax-code.check-digit'] });
    }),
  );
});

it.each(['', '123456789', '12345678901', '0300588569001', '0300588569-01', 'KH:1', '03005885 69'])(
  'does not take %j for a tax code',
  (text) => {
    expect(parseTaxCode(text)).toEqual({ ok: false, faults: ['tax-code.form'] });
    expect(isTaxCode(text)).toBe(false);
  },
);

it('reads the key of an enterprise here and abroad', () => {
  expect(parseEnterpriseKey('0300588569')).toMatchObject({ enterprise: '0300588569', country: 'VN' });
  expect(parseEnterpriseKey(' kh:l001-901234567 ')).toEqual({
    ok: true,
    enterprise: 'KH:L001-901234567',
    kind: 'FOREIGN',
    country: 'KH',
    warnings: [],
  });
});

it.each([
  ['', 'enterprise.form'],
  ['KH:', 'enterprise.form'],
  [`KH:${'1'.repeat(36)}`, 'enterprise.form'],
  ['KH:12 34', 'enterprise.form'],
  ['XX:1234', 'enterprise.country'],
  ['VN:0300588569', 'enterprise.country'],
])('faults the enterprise %j: %s', (text, fault) => {
  expect(parseEnterpriseKey(text)).toEqual({ ok: false, faults: [fault] });
  expect(isEnterpriseKey(text)).toBe(false);
});

it('wants nine digits to make the tenth', () => {
  expect(() => taxCheckDigit('12345678')).toThrow(RangeError);
});
