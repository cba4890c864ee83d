import type { Names } from '../code-list.ts';

/**
 * Every stage in which a record of a movement or shipment can be. Which follows which is the route's matter.
 */
export const STAGES = [
  'SUBMITTED',
  'SCHEDULED',
  'WAITING_ADMISSION',
  'ARRIVED',
  'IN_YARD',
  'UNDER_INSPECTION',
  'TRANSSHIPPING',
  'AWAITING_TRUCK',
  'FEE_DUE',
  'QUEUED_FOR_EXIT',
  'EXIT_CONTROL',
  'CROSSED',
  'COMPLETED',
  'CANCELLED',
  'REFUSED',
  'RETURNING',
  'CLOSED_REFUSED',
  'TURNED_BACK',
] as const;

export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, Names>> = {
  SUBMITTED: { en: 'Declaration submitted', vi: 'Đã nộp tờ khai' },
  SCHEDULED: { en: 'Accepted, expected at the gate', vi: 'Đã tiếp nhận, chờ xe đến' },
  WAITING_ADMISSION: { en: 'Waiting at the outer barrier', vi: 'Chờ vào cửa khẩu' },
  ARRIVED: { en: 'Arrived, crew and vehicle under check', vi: 'Đã đến, đang kiểm tra người và phương tiện' },
  IN_YARD: { en: 'Directed to the yard', vi: 'Vào bãi' },
  UNDER_INSPECTION: { en: 'Goods under inspection', vi: 'Đang kiểm tra hàng hóa' },
  TRANSSHIPPING: { en: 'Transshipping', vi: 'Đang sang tải' },
  AWAITING_TRUCK: {
    en: 'Released, waiting for the rest of the truck',
    vi: 'Đã thông quan, chờ hàng cùng xe',
  },
  FEE_DUE: { en: 'Charges due', vi: 'Chờ nộp phí' },
  QUEUED_FOR_EXIT: { en: 'Queued for exit', vi: 'Xếp hàng chờ ra' },
  EXIT_CONTROL: { en: 'Exit control', vi: 'Kiểm soát ra' },
  CROSSED: {
    en: 'Crossed, to be acknowledged by the neighbour',
    vi: 'Đã qua biên giới, chờ bên kia xác nhận',
  },
  COMPLETED: { en: 'Completed', vi: 'Hoàn thành' },
  CANCELLED: { en: 'Cancelled', vi: 'Đã hủy' },
  REFUSED: { en: 'Refused', vi: 'Bị từ chối' },
  RETURNING: { en: 'On the way back', vi: 'Đang quay lại' },
  CLOSED_REFUSED: { en: 'Closed after refusal', vi: 'Đã đóng sau khi bị từ chối' },
  TURNED_BACK: { en: 'Turned back by the neighbour', vi: 'Bị phía bên kia trả lại' },
};

/** Whether the text is the code of a stage. */
export function isStage(text: string): text is Stage {
  return Object.hasOwn(STAGE_NAMES, text);
}
