/** Laws on which a hold may rest. Published; a hold names one of them. */
export const LEGAL_BASES = {
  'CUSTOMS-LAW': { en: 'Customs: suspension of clearance', vi: 'Hải quan: tạm dừng làm thủ tục' },
  'BORDER-GUARD-LAW': {
    en: 'Border guard: temporary detention at the gate',
    vi: 'Biên phòng: tạm giữ tại cửa khẩu',
  },
  'HEALTH-QUARANTINE': {
    en: 'Health quarantine: isolation or treatment',
    vi: 'Kiểm dịch y tế: cách ly, xử lý',
  },
  'PLANT-QUARANTINE': {
    en: 'Plant quarantine: treatment or return',
    vi: 'Kiểm dịch thực vật: xử lý, trả về',
  },
  'ANIMAL-QUARANTINE': {
    en: 'Animal quarantine: treatment or return',
    vi: 'Kiểm dịch động vật: xử lý, trả về',
  },
  'ADMINISTRATIVE-OFFENCE': { en: 'Handling of an administrative offence', vi: 'Xử lý vi phạm hành chính' },
  'COURT-ORDER': { en: 'Order of a court or prosecutor', vi: 'Quyết định của tòa án, viện kiểm sát' },
} as const;

/** Why a hold is placed. */
export const HOLD_REASONS = [
  'PAPERS_DOUBTFUL',
  'GOODS_DOUBTFUL',
  'QUANTITY_DIFFERS',
  'INTELLECTUAL_PROPERTY',
  'PEST_OR_DISEASE',
  'CREW_OR_VEHICLE',
  'ORDER_OF_AUTHORITY',
] as const;
