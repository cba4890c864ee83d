import { cambodianProvince } from './cambodian-provinces.ts';

/**
 * `plate.pattern`: not as plates of that country usually look. `plate.province-missing`: a Cambodian plate
 * without the province that makes it unique. `plate.province-unknown`: a province that Cambodia does not have.
 */
export type PlateWarning = 'plate.pattern' | 'plate.province-missing' | 'plate.province-unknown';

interface DigestedPlate {
  readonly country: string;
  readonly province: string | undefined;
  readonly digest: string;
}

/** Two-digit province, one or two letters, four or five digits. */
const VIETNAMESE = /^\d{2}[A-Z]{1,2}\d{4,5}$/;

/** Class digit, one or two letters, four digits. */
const CAMBODIAN = /^\d[A-Z]{1,2}\d{4}$/;

/** What is unusual about a plate. */
export function plateWarnings(plate: DigestedPlate): readonly PlateWarning[] {
  if (plate.country === 'VN') return VIETNAMESE.test(plate.digest) ? [] : ['plate.pattern'];
  if (plate.country === 'KH') return cambodianWarnings(plate);
  return [];
}

function cambodianWarnings({ province, digest }: DigestedPlate): readonly PlateWarning[] {
  const warnings: PlateWarning[] = CAMBODIAN.test(digest) ? [] : ['plate.pattern'];
  if (province === undefined) warnings.push('plate.province-missing');
  else if (cambodianProvince(province) === undefined) warnings.push('plate.province-unknown');
  return warnings;
}
