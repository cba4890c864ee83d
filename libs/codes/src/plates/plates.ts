import { isCountry } from '../countries/countries.ts';
import { failed, type Parsed } from '../parsed.ts';
import { cambodianProvince } from './cambodian-provinces.ts';
import { plateDigest, squeezed } from './normalise.ts';
import { plateWarnings, type PlateWarning } from './plate-warnings.ts';

const LONGEST = 15;

/** A plate as someone wrote it. */
export interface WrittenPlate {
  /** ISO 3166-1 alpha-2, where the vehicle is registered. */
  readonly country: string;
  /** Name of the province where the plate alone is not unique (Cambodia). */
  readonly province?: string | undefined;
  /** What stands on the plate. */
  readonly text: string;
}

/** A plate that can be compared: two plates are of one vehicle exactly when their keys are the same. */
export interface PlateParts {
  readonly country: string;
  /** As it was written; of a known Cambodian province its usual English name. */
  readonly province?: string;
  /** As it was written, in capitals, with single blanks. */
  readonly text: string;
  /** `VN:81C12345`, `KH:RATANAKIRI:3A1234`. */
  readonly key: string;
}

/**
 * `plate.country`: not a country. `plate.empty`: no letter and no digit. `plate.too-long`: more than 15
 * characters.
 */
export type PlateFault = 'plate.country' | 'plate.empty' | 'plate.too-long';

export type { PlateWarning };

/**
 * Reads a plate. An unusual one is warned of, never rejected: plates of other classes and countries must
 * pass.
 */
export function parsePlate(written: WrittenPlate): Parsed<PlateParts, PlateWarning, PlateFault> {
  const country = written.country.trim().toUpperCase();
  const text = squeezed(written.text).toUpperCase();
  const digest = plateDigest(text);
  if (!isCountry(country)) return failed('plate.country');
  if (digest === '') return failed('plate.empty');
  if (text.length > LONGEST) return failed('plate.too-long');
  const province = provinceOf(country, written.province);
  const key = keyOf(country, province, digest);
  const warnings = plateWarnings({ country, province, digest });
  return { ok: true, country, ...(province === undefined ? {} : { province }), text, key, warnings };
}

/**
 * The key of a plate, by which vehicles are told apart.
 * @throws RangeError for a plate that `parsePlate` faults.
 */
export function plateKey(written: WrittenPlate): string {
  const plate = parsePlate(written);
  if (!plate.ok) throw new RangeError(plate.faults.join(', '));
  return plate.key;
}

function provinceOf(country: string, written: string | undefined): string | undefined {
  const province = squeezed(written ?? '');
  if (province === '') return undefined;
  return country === 'KH' ? (cambodianProvince(province) ?? province) : province;
}

/**
 * Only of Cambodia does the key need the province: elsewhere it stands in the text, or the text is unique.
 */
function keyOf(country: string, province: string | undefined, digest: string): string {
  return country === 'KH' ? `KH:${plateDigest(province ?? '')}:${digest}` : `${country}:${digest}`;
}
