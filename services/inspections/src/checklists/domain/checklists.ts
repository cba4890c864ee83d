import type { InspectionKind } from '@onegate/codes';

/** One thing that an agency may ask an enterprise for. */
export interface ChecklistItem {
  readonly code: string;
  readonly title: { readonly en: string; readonly vi: string };
}

const item = (code: string, en: string, vi: string): ChecklistItem => ({ code, title: { en, vi } });

const INVOICE = item('COMMERCIAL_INVOICE', 'Commercial invoice', 'Hóa đơn thương mại');
const PACKING_LIST = item('PACKING_LIST', 'Packing list', 'Phiếu đóng gói');
const CONTRACT = item('SALES_CONTRACT', 'Sales contract', 'Hợp đồng mua bán');
const ORIGIN = item('CERTIFICATE_OF_ORIGIN', 'Certificate of origin', 'Giấy chứng nhận xuất xứ');
const LICENCE = item('LICENCE', 'Import or export licence', 'Giấy phép xuất khẩu, nhập khẩu');
const CATALOGUE = item(
  'TECHNICAL_DOCUMENTS',
  'Technical documents of the goods',
  'Tài liệu kỹ thuật hàng hóa',
);
const PRESENTATION = item(
  'PRESENTATION_OF_GOODS',
  'Goods presented for opening',
  'Xuất trình hàng hóa để kiểm tra',
);
const QUARANTINE_APPLICATION = item(
  'QUARANTINE_APPLICATION',
  'Quarantine application',
  'Đơn đăng ký kiểm dịch',
);
const TREATMENT = item(
  'TREATMENT_CERTIFICATE',
  'Certificate of treatment',
  'Giấy chứng nhận xử lý, khử trùng',
);

/**
 * What each kind of inspection may ask for: the published, closed list. Only what is on it stops the agency's clock;
 * anything else needs the approval of the head.
 */
export const CHECKLISTS = {
  CREW_AND_VEHICLE: [
    item('TRAVEL_DOCUMENTS', 'Travel documents of the crew', 'Giấy tờ xuất nhập cảnh của người trên xe'),
    item('TRANSPORT_PERMIT', 'Cross-border transport permit', 'Giấy phép liên vận'),
    item('VEHICLE_REGISTRATION', 'Registration of vehicle and trailer', 'Đăng ký xe, rơ moóc'),
    item('DRIVING_LICENCE', "Driver's licence", 'Giấy phép lái xe'),
  ],
  HEALTH_PAPERS: [
    item('HEALTH_DECLARATION', 'Health declaration', 'Tờ khai y tế'),
    item('VACCINATION_CERTIFICATE', 'Certificate of vaccination', 'Giấy chứng nhận tiêm chủng'),
    item(
      'DISINFECTION_CERTIFICATE',
      'Certificate of disinfection of the vehicle',
      'Giấy xác nhận khử trùng phương tiện',
    ),
  ],
  CUSTOMS_DOCUMENTS: [INVOICE, PACKING_LIST, CONTRACT, ORIGIN, LICENCE, CATALOGUE],
  CUSTOMS_PHYSICAL: [PRESENTATION, PACKING_LIST, CATALOGUE],
  PLANT_QUARANTINE: [
    item('PHYTOSANITARY_CERTIFICATE', 'Phytosanitary certificate', 'Giấy chứng nhận kiểm dịch thực vật'),
    QUARANTINE_APPLICATION,
    TREATMENT,
    PRESENTATION,
  ],
  ANIMAL_QUARANTINE: [
    item('VETERINARY_CERTIFICATE', 'Veterinary health certificate', 'Giấy chứng nhận kiểm dịch động vật'),
    QUARANTINE_APPLICATION,
    TREATMENT,
    PRESENTATION,
  ],
  AMENDMENT_APPROVAL: [
    item('REASON_OF_AMENDMENT', 'What the amendment rests on', 'Chứng từ chứng minh nội dung sửa đổi'),
    INVOICE,
    PACKING_LIST,
  ],
} as const satisfies Record<InspectionKind, readonly ChecklistItem[]>;

export const checklistOf = (kind: InspectionKind): readonly ChecklistItem[] => CHECKLISTS[kind];

export const isOnChecklist = (kind: InspectionKind, code: string): boolean =>
  checklistOf(kind).some((entry) => entry.code === code);

/** Every code of every checklist, once. */
export const CHECKLIST_CODES: readonly string[] = [
  ...new Set(Object.values(CHECKLISTS).flatMap((list) => list.map((entry) => entry.code))),
];
