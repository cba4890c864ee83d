import type { Unit } from './units.ts';

/** Units as VNACCS writes them, and the same in Recommendation 20. */
export const VNACCS_UNITS = {
  PCE: 'H87',
  KGM: 'KGM',
  GRM: 'GRM',
  TNE: 'TNE',
  LTR: 'LTR',
  MTR: 'MTR',
  MTK: 'MTK',
  MTQ: 'MTQ',
  KWH: 'KWH',
  SET: 'SET',
  PR: 'PR',
  DZN: 'DZN',
} as const satisfies Readonly<Record<string, Unit>>;

/** The Recommendation 20 code of a unit written as in VNACCS, if it is known. */
export function unitOfVnaccs(code: string): Unit | undefined {
  return isVnaccsUnit(code) ? VNACCS_UNITS[code] : undefined;
}

function isVnaccsUnit(code: string): code is keyof typeof VNACCS_UNITS {
  return Object.hasOwn(VNACCS_UNITS, code);
}
