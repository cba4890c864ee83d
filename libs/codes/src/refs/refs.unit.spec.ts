import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CROCKFORD } from './check-character.ts';
import { isRef, newPartRef, newRef, parseRef } from './refs.ts';

const aRef = fc
  .record({
    gate: fc.stringMatching(/^[A-Z]{2,4}$/),
    year: fc.integer({ min: 2000, max: 2099 }),
    bytes: fc.uint8Array({ minLength: 6, maxLength: 6 }),
  })
  .map(({ gate, year, bytes }) => newRef(gate, year, () => bytes));

const SAMPLES = ['LT-26-7KQ2M9', 'BI-00-000000', 'ABCD-99-ZZZZZZ', 'ZA-31-0Z0Z0Z'].map(withCheck);

function withCheck(body: string): string {
  const [gate = '', year = '', serial = ''] = body.split('-');
  const bytes = Uint8Array.from(serial, (character) => CROCKFORD.indexOf(character));
  const draw = serial.startsWith('Z') ? newPartRef : newRef;
  return draw(gate, 2000 + Number(year), (size) => bytes.slice(-size));
}

/** Every text that differs from the reference in one character that may stand there. */
function substitutions(ref: string): string[] {
  const [gate = '', year = ''] = ref.split('-');
  return Array.from(ref).flatMap((right, index) => {
    if (right === '-') return [];
    const inYear = index > gate.length && index <= gate.length + year.length;
    const letters = index < gate.length ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : inYear ? '0123456789' : CROCKFORD;
    return Array.from(letters)
      .filter((wrong) => wrong !== right)
      .map((wrong) => ref.slice(0, index) + wrong + ref.slice(index + 1));
  });
}

/** Every text in which two different neighbours of the serial changed places. */
function swaps(ref: string): string[] {
  const start = ref.length - 8;
  return [0, 1, 2, 3, 4]
    .map((offset) => start + offset)
    .filter((index) => ref[index] !== ref[index + 1])
    .map((index) => ref.slice(0, index) + ref.charAt(index + 1) + ref.charAt(index) + ref.slice(index + 2));
}

it('gives references that can be read back', () => {
  fc.assert(
    fc.property(aRef, (ref) => {
      expect(parseRef(ref)).toMatchObject({ ok: true, ref });
    }),
  );
});

it('draws from real randomness', () => {
  expect(newRef('LT', 2026, randomBytes)).toMatch(/^LT-26-[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/);
});

it('names the parts', () => {
  const ref = withCheck('LT-26-7KQ2M9');
  expect(parseRef(ref)).toEqual({ ok: true, ref, gate: 'LT', year: '26', serial: '7KQ2M9', warnings: [] });
});

it.each(SAMPLES)('finds every single wrong character of %s', (ref) => {
  const wrong = substitutions(ref);
  expect(wrong.length).toBeGreaterThan(250);
  expect(wrong.filter(isRef)).toEqual([]);
});

it('finds every swap of neighbours in the serial, except 0 with Z', () => {
  fc.assert(
    fc.property(aRef, (ref) => {
      for (const swapped of swaps(ref).filter(isRef)) {
        const differing = Array.from(swapped)
          .filter((character, index) => character !== ref[index])
          .sort();
        expect(differing).toEqual(['0', 'Z']);
      }
    }),
  );
});

it('forgives case, blanks, other dashes and the letters that look like digits', () => {
  const ref = withCheck('LT-10-A0B1C1');
  for (const written of [
    ref.toLowerCase(),
    ` ${ref.replaceAll('-', ' ')} `,
    ref.replaceAll('-', ' – '),
    ref.replace('-10-', '-IO-').replace('A0B1C1', 'aOBIcl'),
  ])
    expect(parseRef(written)).toMatchObject({ ok: true, ref });
});

it.each(['', 'LT', 'LT-26-7KQ2M9', 'LT-26-7KQ2MU-0', '1T-26-7KQ2M9-0', 'LT-2A-7KQ2M9-0', 'LT-26-7KQ2M-90'])(
  'does not take %j for a reference',
  (text) => {
    expect(parseRef(text)).toEqual({ ok: false, faults: ['ref.form'] });
  },
);

it('says when the check character does not hold', () => {
  const [right = ''] = SAMPLES;
  const wrong = right.slice(0, -1) + (right.endsWith('0') ? '1' : '0');
  expect(parseRef(wrong)).toEqual({ ok: false, faults: ['ref.check-character'] });
});

it('makes none for an impossible gate or year', () => {
  expect(() => newRef('L1', 2026, randomBytes)).toThrow(RangeError);
  expect(() => newRef('LT', 26, randomBytes)).toThrow(RangeError);
});

it('never gives a part the reference of what was declared', () => {
  const aByte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(
      fc.array(aByte, { minLength: 6, maxLength: 6 }),
      fc.array(aByte, { minLength: 5, maxLength: 5 }),
      (one, other) => {
        const declared = newRef('LT', 2026, () => Uint8Array.from(one));
        const part = newPartRef('LT', 2026, () => Uint8Array.from(other));
        expect([declared.slice(6, 7) === 'Z', part.slice(6, 7)]).toEqual([false, 'Z']);
        expect(parseRef(part)).toMatchObject({ ok: true, ref: part });
      },
    ),
  );
});
