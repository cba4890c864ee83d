import type { ActingAgency } from '../agencies/agencies.ts';
import type { Names } from '../code-list.ts';

/** What an inspection looks at. */
export const INSPECTION_KINDS = [
  'CREW_AND_VEHICLE',
  'HEALTH_PAPERS',
  'CUSTOMS_DOCUMENTS',
  'CUSTOMS_PHYSICAL',
  'PLANT_QUARANTINE',
  'ANIMAL_QUARANTINE',
  'AMENDMENT_APPROVAL',
] as const;

export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_KIND_NAMES: Readonly<Record<InspectionKind, Names>> = {
  CREW_AND_VEHICLE: { en: 'Crew and vehicle', vi: 'Kiểm tra người và phương tiện' },
  HEALTH_PAPERS: { en: 'Health papers', vi: 'Kiểm tra giấy tờ y tế' },
  CUSTOMS_DOCUMENTS: { en: 'Customs documents', vi: 'Kiểm tra hồ sơ hải quan' },
  CUSTOMS_PHYSICAL: { en: 'Physical customs examination', vi: 'Kiểm tra thực tế hàng hóa' },
  PLANT_QUARANTINE: { en: 'Plant quarantine', vi: 'Kiểm dịch thực vật' },
  ANIMAL_QUARANTINE: { en: 'Animal quarantine', vi: 'Kiểm dịch động vật' },
  AMENDMENT_APPROVAL: { en: 'Approval of an amendment', vi: 'Duyệt sửa đổi tờ khai' },
};

/** The agency whose task each kind is; an amendment is approved by the agency that the amendment names. */
export const INSPECTION_KIND_AGENCIES: Readonly<
  Record<Exclude<InspectionKind, 'AMENDMENT_APPROVAL'>, ActingAgency>
> = {
  CREW_AND_VEHICLE: 'BORDER_GUARD',
  HEALTH_PAPERS: 'HEALTH_QUARANTINE',
  CUSTOMS_DOCUMENTS: 'CUSTOMS',
  CUSTOMS_PHYSICAL: 'CUSTOMS',
  PLANT_QUARANTINE: 'PLANT_QUARANTINE',
  ANIMAL_QUARANTINE: 'ANIMAL_QUARANTINE',
};

/** Whether the text is a kind of inspection. */
export function isInspectionKind(text: string): text is InspectionKind {
  return Object.hasOwn(INSPECTION_KIND_NAMES, text);
}
