import { HS_CHAPTERS } from './chapters.ts';
import { HS_SUBHEADINGS, hsChapter, isHsCode } from './hs.ts';

it('holds the subheadings of the edition, ascending and once', () => {
  expect(HS_SUBHEADINGS).toHaveLength(5612);
  expect([...new Set(HS_SUBHEADINGS)].sort()).toEqual(HS_SUBHEADINGS);
});

it.each(['081060', '08106000', '071410', '400122', '090111', '854143'])('knows %s', (code) => {
  expect(isHsCode(code)).toBe(true);
  expect(hsChapter(code)).toBe(code.slice(0, 2));
});

it.each(['', '08', '0810', '0810600', '081061', '770000', '999999', '0810.60', '081060000', 'abcdef'])(
  'does not know %j',
  (code) => {
    expect(isHsCode(code)).toBe(false);
    expect(() => hsChapter(code)).toThrow(RangeError);
  },
);

it('names each chapter, and no other', () => {
  const chapters = new Set(HS_SUBHEADINGS.map((code) => code.slice(0, 2)));
  expect(Object.keys(HS_CHAPTERS).sort()).toEqual([...chapters].sort());
});
