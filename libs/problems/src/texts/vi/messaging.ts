import type { Texts } from '../languages.ts';

export const messagingTexts: Texts = {
  'messaging.parked.not-found': {
    title: 'Không có thông điệp đang dừng như vậy',
    remedy: 'Liệt kê các thông điệp đang dừng; có thể nó đã được giải phóng từ lâu.',
  },
  'messaging.parked.settled': {
    title: 'Thông điệp không còn dừng nữa',
    remedy: 'Đọc lại: nó đã được giải phóng hoặc bỏ đi.',
  },
  'messaging.parked.reason-missing': {
    title: 'Chỉ được bỏ thông điệp khi có lý do',
    remedy: 'Nêu vì sao bỏ đi mà không mất gì.',
  },
  'messaging.replay.not-allowed': {
    title: 'Dịch vụ này không thể dựng lại từ các sự kiện',
    remedy: 'Chỉ bảng chiếu không tự ra quyết định mới bắt đầu lại từ sự kiện đầu tiên được.',
  },
};
