import type { CodeItem } from '../code-list.ts';

/**
 * The items whose code begins with the query, or in whose English or Vietnamese name each of its words begins a
 * word; case and Vietnamese accents do not matter. Codes come first. All items for an empty query.
 */
export function searchItems<Item extends CodeItem>(items: readonly Item[], query: string): readonly Item[] {
  const words = wordsOf(query);
  if (words.length === 0) return items;
  const code = query.trim().toUpperCase();
  const byCode = items.filter((item) => item.code.startsWith(code));
  const byName = items.filter((item) => !item.code.startsWith(code) && isNamed(item, words));
  return [...byCode, ...byName];
}

function isNamed(item: CodeItem, words: readonly string[]): boolean {
  return [item.name.en, item.name.vi].some((name) => {
    const named = wordsOf(name);
    return words.every((word) => named.some((candidate) => candidate.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
