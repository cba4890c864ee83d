import fc from 'fast-check';
import { DIRECTIONS } from '../stages/directions.ts';
import { parseCustomsDeclarationNumber, vnaccsNumber } from './declaration-number.ts';

const aDirection = fc.constantFrom(...DIRECTIONS);
const aSerial = fc.integer({ min: 0, max: 99_999_999 });

it('makes numbers that read back without warnings', () => {
  fc.assert(
    fc.property(aDirection, aSerial, fc.nat(9), (direction, serial, amendment) => {
      const number = vnaccsNumber(direction, serial);
      const read = { ok: true, number, kind: direction, warnings: [] };
      expect(parseCustomsDeclarationNumber(number)).toEqual({ ...read, amendment: 0 });
      expect(parseCustomsDeclarationNumber(`${number}${amendment}`)).toEqual({ ...read, amendment });
    }),
  );
});

it('takes the 11th digit as digits 3 to 10 modulo 7', () => {
  expect(vnaccsNumber('IMPORT', 12_345_678)).toBe('10123456782');
});

it('warns of a check digit and of a prefix, and takes the number', () => {
  expect(parseCustomsDeclarationNumber('10123456783')).toMatchObject({
    ok: true,
    kind: 'IMPORT',
    warnings: ['customs-declaration.check-digit'],
  });
  expect(parseCustomsDeclarationNumber('50123456782')).toMatchObject({
    ok: true,
    kind: 'UNKNOWN',
    warnings: ['customs-declaration.prefix'],
  });
});

it.each(['', '1012345678', '1012345678201', '1012345678A', '10 123456782'])('faults %j', (text) => {
  expect(parseCustomsDeclarationNumber(text)).toEqual({ ok: false, faults: ['customs-declaration.form'] });
});

it('makes none of an impossible serial', () => {
  for (const serial of [-1, 1.5, 100_000_000])
    expect(() => vnaccsNumber('EXPORT', serial)).toThrow(RangeError);
});
