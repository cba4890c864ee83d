import { canonicalJson, NotCanonical, parseCanonical } from './canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('is the example of the RFC, 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by their UTF-16 units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect(canonicalJson(value).match(/\d(?=[,}])/g)).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it.each([
    ['{"b":1,"a":2}'],
    ['{"a": 1}'],
    ['[1.0]'],
    ['["\\u0041"]'],
    ['["\\ud800"]'],
    ['{"a":1,"a":1}'],
    [' 1'],
    ['1e400'],
    ['{'],
    ['\ufeff1'],
    ['['.repeat(300) + ']'.repeat(300)],
  ])('refuses %s', (text) => {
    expect(() => parseCanonical(Buffer.from(text))).toThrow(NotCanonical);
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseCanonical(Buffer.from([0x22, 0xc0, 0xaf, 0x22]))).toThrow(NotCanonical);
  });

  it('takes names that look like numbers in the order of text, not of numbers', () => {
    expect(parseCanonical(Buffer.from('{"10":1,"9":2}'))).toEqual({ 9: 2, 10: 1 });
    expect(() => parseCanonical(Buffer.from('{"9":2,"10":1}'))).toThrow(NotCanonical);
    expect(() => parseCanonical(Buffer.from('[{"b":1,"a":2}]'))).toThrow(NotCanonical);
  });

  it('refuses halves of characters and what is nested too deep, whatever else is right', () => {
    for (const text of ['"\\ud800"', '"\\uD800"', '{"\\udc00":1}'])
      expect(() => parseCanonical(Buffer.from(text))).toThrow(NotCanonical);
    const deep = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
    expect(parseCanonical(deep(100))).toBeDefined();
    for (const depth of [300, 20_000]) expect(() => parseCanonical(deep(depth))).toThrow(NotCanonical);
  });
});
