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

/** Who may order that the notice of a hold is deferred. */
export const NOTICE_AUTHORITIES = ['INVESTIGATION_AGENCY', 'PROCURACY', 'COURT'] as const;

/** Why a hold goes on after its review. */
export const EXTENSION_REASONS = [
  'INVESTIGATION_GOES_ON',
  'LABORATORY_RESULT_AWAITED',
  'EXPERT_OPINION_AWAITED',
  'DECISION_OF_AUTHORITY_AWAITED',
  'ENTERPRISE_OWES_PAPERS',
] as const;

/** Why an enterprise objects to a hold. */
export const OBJECTION_REASONS = [
  'NO_LEGAL_BASIS',
  'PAPERS_COMPLETE',
  'GOODS_AS_DECLARED',
  'OTHER_GOODS_MEANT',
  'OUT_OF_PROPORTION',
] as const;

/** Why an objection is answered so. */
export const OBJECTION_ANSWERS = [
  'GROUNDS_STAND',
  'GROUNDS_REMOVED',
  'PLACED_IN_ERROR',
  'OUT_OF_PROPORTION',
] as const;
