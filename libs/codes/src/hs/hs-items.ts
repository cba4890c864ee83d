import type { CodeItem, Names } from '../code-list.ts';
import { HS_CHAPTERS } from './chapters.ts';
import { HS_SUBHEADINGS } from './hs.ts';

const NAMELESS: Names = { en: '', vi: '' };

/**
 * The chapters, then the subheadings, each named by its chapter: the nomenclature's own texts are not kept
 * here.
 */
export const hsItems: readonly CodeItem[] = [
  ...Object.entries(HS_CHAPTERS)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.code.localeCompare(b.code)),
  ...HS_SUBHEADINGS.map((code) => ({ code, name: HS_CHAPTERS[code.slice(0, 2)] ?? NAMELESS })),
];
