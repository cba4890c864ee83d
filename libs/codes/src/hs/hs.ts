import { PACKED_HS_2022 } from './generated/hs-2022.ts';

/** The six-digit subheadings of the Harmonized System 2022, ascending. */
export const HS_SUBHEADINGS: readonly string[] = PACKED_HS_2022.split(' ').flatMap(unpacked);

const known: ReadonlySet<string> = new Set(HS_SUBHEADINGS);

/**
 * Whether the text is a code of goods: six digits of the Harmonized System, or eight of the ASEAN nomenclature
 * (AHTN) of which the first six are known; the two national digits are not checked. Digits only, no points.
 */
export function isHsCode(text: string): boolean {
  return /^\d{6}(?:\d\d)?$/.test(text) && known.has(text.slice(0, 6));
}

/** The chapter of a code of goods: `08` of `081060`. @throws RangeError for text that is no code of goods. */
export function hsChapter(code: string): string {
  if (!isHsCode(code)) throw new RangeError(`not an HS code: ${JSON.stringify(code)}`);
  return code.slice(0, 2);
}

function unpacked(word: string): string[] {
  const heading = word.slice(0, 4);
  return Array.from(word.slice(4).match(/\d\d/g) ?? [], (ending) => heading + ending);
}
