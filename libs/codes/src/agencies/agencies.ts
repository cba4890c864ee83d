import type { Names } from '../code-list.ts';

/** Agencies that act at a gate and can answer for a record. */
export const ACTING_AGENCIES = [
  'MANAGEMENT_BOARD',
  'CUSTOMS',
  'BORDER_GUARD',
  'HEALTH_QUARANTINE',
  'PLANT_QUARANTINE',
  'ANIMAL_QUARANTINE',
] as const;

/** Authorities that may read, never act. */
export const READING_AGENCIES = [
  'TAX',
  'POLICE',
  'MARKET_SURVEILLANCE',
  'COMMUNE',
  'PEOPLES_COMMITTEE',
] as const;

/** Every agency, those that act first. */
export const AGENCIES = [...ACTING_AGENCIES, ...READING_AGENCIES] as const;

export type ActingAgency = (typeof ACTING_AGENCIES)[number];
export type ReadingAgency = (typeof READING_AGENCIES)[number];
export type Agency = (typeof AGENCIES)[number];

export const AGENCY_NAMES: Readonly<Record<Agency, Names>> = {
  MANAGEMENT_BOARD: { en: 'Border gate management board', vi: 'Ban quản lý cửa khẩu' },
  CUSTOMS: { en: 'Customs', vi: 'Hải quan' },
  BORDER_GUARD: { en: 'Border guard', vi: 'Bộ đội Biên phòng' },
  HEALTH_QUARANTINE: { en: 'Health quarantine', vi: 'Kiểm dịch y tế' },
  PLANT_QUARANTINE: { en: 'Plant quarantine', vi: 'Kiểm dịch thực vật' },
  ANIMAL_QUARANTINE: { en: 'Animal quarantine', vi: 'Kiểm dịch động vật' },
  TAX: { en: 'Tax authority', vi: 'Cơ quan thuế' },
  POLICE: { en: 'Police', vi: 'Công an' },
  MARKET_SURVEILLANCE: { en: 'Market surveillance', vi: 'Quản lý thị trường' },
  COMMUNE: { en: 'Commune', vi: 'Ủy ban nhân dân xã' },
  PEOPLES_COMMITTEE: { en: "Provincial people's committee", vi: 'Ủy ban nhân dân tỉnh' },
};

/** Whether the text is the code of an agency. */
export function isAgency(text: string): text is Agency {
  return Object.hasOwn(AGENCY_NAMES, text);
}

/** Whether the text is the code of an agency that can answer for a record. */
export function isActingAgency(text: string): text is ActingAgency {
  return ACTING_AGENCIES.some((agency) => agency === text);
}
