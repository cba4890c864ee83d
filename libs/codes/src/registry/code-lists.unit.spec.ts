import type { CodeList } from '../code-list.ts';
import { CODE_LIST_NAMES, codeLists, isCodeListName } from './code-lists.ts';
import { searchItems } from './search.ts';

const everyList: [string, CodeList][] = CODE_LIST_NAMES.map((name) => [name, codeLists[name]]);

function codesFound(name: keyof typeof codeLists, query: string): string[] {
  const list: CodeList = codeLists[name];
  return searchItems(list.items, query).map((item) => item.code);
}

it.each(everyList)('%s holds each code once, named in both languages', (_name, list) => {
  expect(list.title).not.toBe('');
  expect(list.source).not.toBe('');
  expect(new Set(list.items.map((item) => item.code)).size).toBe(list.items.length);
  expect(list.items.filter((item) => !item.name.en || !item.name.vi)).toEqual([]);
});

it('is complete where the standard is closed', () => {
  expect(codeLists.countries.items).toHaveLength(249);
  expect(codeLists.currencies.items).toHaveLength(157);
  expect(codeLists.units.items.length).toBeGreaterThanOrEqual(60);
  expect(codeLists.packages.items.length).toBeGreaterThanOrEqual(80);
});

it('finds by code, and by name without regard to case and accents', () => {
  expect(codesFound('countries', 'kh')).toContain('KH');
  expect(codesFound('countries', 'campuchia')).toEqual(['KH']);
  expect(codesFound('countries', 'VIET nam')).toEqual(['VN']);
  expect(codesFound('currencies', 'dong viet')).toEqual(['VND']);
  expect(codesFound('agencies', 'bo doi bien phong')).toEqual(['BORDER_GUARD']);
  expect(codesFound('hs', '081060')).toEqual(['081060']);
  expect(codesFound('hs', 'ca phe')[0]).toBe('09');
});

it('finds nothing, or everything', () => {
  expect(codesFound('units', 'furlong')).toEqual([]);
  expect(codesFound('stages', ' ')).toHaveLength(codeLists.stages.items.length);
});

it('knows its own names only', () => {
  expect(isCodeListName('hs')).toBe(true);
  expect(isCodeListName('toString')).toBe(false);
});
