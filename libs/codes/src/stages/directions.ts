import type { Names } from '../code-list.ts';

/** Which way the goods go, seen from the gate's own country. */
export const DIRECTIONS = ['EXPORT', 'IMPORT'] as const;

export type Direction = (typeof DIRECTIONS)[number];

export const DIRECTION_NAMES: Readonly<Record<Direction, Names>> = {
  EXPORT: { en: 'Export', vi: 'Xuất khẩu' },
  IMPORT: { en: 'Import', vi: 'Nhập khẩu' },
};

/** Whether the text is a direction. */
export function isDirection(text: string): text is Direction {
  return Object.hasOwn(DIRECTION_NAMES, text);
}
