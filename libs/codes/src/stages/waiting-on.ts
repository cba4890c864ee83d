import type { Names } from '../code-list.ts';

/** Whose act a record awaits. It never changes who answers for the record. */
export const WAITING_ON = [
  'ENTERPRISE',
  'CARRIER',
  'AGENCY',
  'LABORATORY',
  'NEIGHBOUR',
  'SIBLING',
  'OTHER_AUTHORITY',
  'SYSTEM',
] as const;

export type WaitingOn = (typeof WAITING_ON)[number];

export const WAITING_ON_NAMES: Readonly<Record<WaitingOn, Names>> = {
  ENTERPRISE: { en: 'The enterprise', vi: 'Doanh nghiệp' },
  CARRIER: { en: 'The carrier', vi: 'Đơn vị vận tải' },
  AGENCY: { en: 'The agency that answers', vi: 'Cơ quan chịu trách nhiệm' },
  LABORATORY: { en: 'A laboratory', vi: 'Phòng thử nghiệm' },
  NEIGHBOUR: { en: 'The gate across the border', vi: 'Cửa khẩu đối diện' },
  SIBLING: { en: 'Another shipment on the truck', vi: 'Lô hàng khác cùng xe' },
  OTHER_AUTHORITY: { en: 'Another authority', vi: 'Cơ quan khác' },
  SYSTEM: { en: 'A system', vi: 'Hệ thống' },
};

/** Whether the text is a code of `WAITING_ON`. */
export function isWaitingOn(text: string): text is WaitingOn {
  return Object.hasOwn(WAITING_ON_NAMES, text);
}
