import type { Names } from '../code-list.ts';

/** Why an agency took longer than it may: what its head can name. */
export const BREACH_CAUSES = [
  'STAFF_SHORTAGE',
  'VOLUME_PEAK',
  'EQUIPMENT_FAILURE',
  'SYSTEM_FAILURE',
  'WAITED_FOR_AGENCY',
  'WAITED_FOR_ENTERPRISE',
  'LABORATORY',
  'COMPLEX_CASE',
  'SECURITY_EVENT',
  'WEATHER',
  'NEIGHBOUR_GATE',
  'OWN_FAULT',
] as const;

export type BreachCause = (typeof BREACH_CAUSES)[number];

export const BREACH_CAUSE_NAMES: Readonly<Record<BreachCause, Names>> = {
  STAFF_SHORTAGE: { en: 'Too few officers on duty', vi: 'Thiếu cán bộ trực' },
  VOLUME_PEAK: { en: 'More vehicles than can be handled', vi: 'Lưu lượng phương tiện vượt năng lực' },
  EQUIPMENT_FAILURE: { en: 'Equipment out of order', vi: 'Thiết bị hỏng' },
  SYSTEM_FAILURE: { en: 'An information system did not work', vi: 'Hệ thống thông tin gặp sự cố' },
  WAITED_FOR_AGENCY: { en: 'Waited for another agency', vi: 'Chờ cơ quan khác' },
  WAITED_FOR_ENTERPRISE: { en: 'Waited for the enterprise', vi: 'Chờ doanh nghiệp' },
  LABORATORY: { en: 'Waited for a laboratory', vi: 'Chờ kết quả phòng thử nghiệm' },
  COMPLEX_CASE: { en: 'The case was complex', vi: 'Hồ sơ phức tạp' },
  SECURITY_EVENT: { en: 'An event of security or order', vi: 'Sự việc về an ninh, trật tự' },
  WEATHER: { en: 'Weather or natural disaster', vi: 'Thời tiết, thiên tai' },
  NEIGHBOUR_GATE: { en: 'The neighbour gate', vi: 'Cửa khẩu đối diện' },
  OWN_FAULT: { en: 'A fault of the unit itself', vi: 'Lỗi của đơn vị' },
};
