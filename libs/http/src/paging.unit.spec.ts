import { decodeCursor, decodeIdCursor, decodeWholeCursor, encodeCursor, pageOf } from './paging.ts';

describe('paging', () => {
  it('gives a cursor only when more is there', () => {
    const rows = [{ n: 1 }, { n: 2 }, { n: 3 }];
    const page = pageOf(
      rows,
      2,
      ({ n }) => n,
      ({ n }) => [n],
    );
    expect(page.items).toEqual([1, 2]);
    expect(decodeCursor(page.next ?? '', 1)).toEqual([2]);
    expect(
      pageOf(
        rows,
        3,
        ({ n }) => n,
        ({ n }) => [n],
      ).next,
    ).toBeUndefined();
  });

  it.each([
    '',
    'x',
    encodeCursor(['a']),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[null,1]').toString('base64url'),
  ])('refuses %p as a cursor of two parts', (text) => {
    expect(() => decodeCursor(text, 2)).toThrow(expect.objectContaining({ code: 'http.validation' }));
  });

  it('takes a whole number as the place in a list of numbers, and nothing else', () => {
    expect(decodeWholeCursor(encodeCursor([7]))).toBe(7);
    for (const forged of [['seven'], [-1], [1.5], [2 ** 31], [7, 8]])
      expect(() => decodeWholeCursor(encodeCursor(forged))).toThrow(
        expect.objectContaining({ code: 'http.validation' }),
      );
  });

  it('takes an id as the place in a list of ids, and nothing else', () => {
    const id = '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90';
    expect(decodeIdCursor(encodeCursor([id]))).toBe(id);
    for (const forged of [encodeCursor(['no id']), encodeCursor([7]), 'x'])
      expect(() => decodeIdCursor(forged)).toThrow(expect.objectContaining({ code: 'http.validation' }));
  });
});
