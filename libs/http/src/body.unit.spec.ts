import { parseBody } from './body.ts';

const nested = (depth: number): string => `{"a":`.repeat(depth - 1) + '{}' + '}'.repeat(depth - 1);

describe('parseBody', () => {
  it('reads an object, and nothing as an empty one', () => {
    expect(parseBody('{"a":1}')).toEqual({ a: 1 });
    expect(parseBody('  ')).toEqual({});
  });

  it.each(['{', 'NaN', '{"a":NaN}', '[1]', '"text"', '12', 'null', '{"a":1}x'])(
    'refuses %s as malformed',
    (text) => {
      expect(() => parseBody(text)).toThrow(expect.objectContaining({ code: 'http.body-malformed' }));
    },
  );

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"a":[{"constructor":1}]}',
    String.raw`{"\u005f_proto__":{"admin":true}}`,
    String.raw`{"a":{"pro\u0074otype":1}}`,
  ])('refuses %s, whose keys would reach a prototype', (text) => {
    expect(() => parseBody(text)).toThrow(expect.objectContaining({ code: 'http.body-malformed' }));
  });

  it('lets texts speak of prototypes', () => {
    expect(parseBody('{"a":"\\"__proto__\\": constructor"}')).toEqual({ a: '"__proto__": constructor' });
  });

  it('takes 16 levels and refuses 17, also when 100,000 are sent', () => {
    expect(parseBody(nested(16))).toBeDefined();
    expect(() => parseBody(nested(17))).toThrow(expect.objectContaining({ code: 'http.body-too-deep' }));
    expect(() => parseBody(nested(100_000))).toThrow(expect.objectContaining({ code: 'http.body-too-deep' }));
  });

  it('does not count brackets inside texts', () => {
    expect(parseBody(`{"a":"${'['.repeat(40)}\\"${'{'.repeat(40)}"}`)).toBeDefined();
  });
});
