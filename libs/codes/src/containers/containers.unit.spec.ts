import fc from 'fast-check';
import { containerNumber, iso6346CheckDigit, parseContainerNumber } from './containers.ts';

it.each(['CSQU3054383', 'MSKU6011672', 'TOLU4734787'])('accepts the known number %s', (number) => {
  expect(parseContainerNumber(number)).toMatchObject({ ok: true, number, warnings: [] });
});

it('names the parts and forgives the writing', () => {
  expect(parseContainerNumber(' csqu 305438-3 ')).toEqual({
    ok: true,
    number: 'CSQU3054383',
    owner: 'CSQ',
    category: 'U',
    serial: '305438',
    warnings: [],
  });
});

it('warns of a check digit that does not hold', () => {
  expect(parseContainerNumber('CSQU3054384')).toMatchObject({
    ok: true,
    warnings: ['container.check-digit'],
  });
});

it.each(['', 'CSQU305438', 'CSQX3054383', 'CSQU30543833', 'CS1U3054383'])('faults %j', (text) => {
  expect(parseContainerNumber(text)).toEqual({ ok: false, faults: ['container.form'] });
});

const anOwner = fc.stringMatching(/^[A-Z]{3}$/);
const aSerial = fc.integer({ min: 0, max: 999_999 });

it('makes numbers that hold, in which one wrong digit shows unless the digit counts 10 as 0', () => {
  fc.assert(
    fc.property(anOwner, aSerial, fc.nat(5), fc.integer({ min: 1, max: 9 }), (owner, serial, index, by) => {
      const number = containerNumber(owner, serial);
      expect(parseContainerNumber(number)).toMatchObject({ ok: true, number, warnings: [] });
      const wrong = (Number(number.charAt(4 + index)) + by) % 10;
      const prefix = number.slice(0, 4 + index) + String(wrong) + number.slice(5 + index, 10);
      if (iso6346CheckDigit(prefix) === Number(number.at(10))) expect(number.at(10)).toBe('0');
    }),
  );
});

it('makes none of an impossible owner or serial', () => {
  expect(() => containerNumber('C', 1)).toThrow(RangeError);
  expect(() => containerNumber('CSQ', 1_000_000)).toThrow(RangeError);
});
