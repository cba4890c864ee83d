import type { OperationTexts } from '../operation-text.ts';

export const reporting = {
  'reporting.release-times': {
    summary: 'Hàng mất bao lâu từ barie đến khi giải phóng',
    description:
      'Trung vị và bách phân vị 90 theo chiều và luồng, như Nghiên cứu thời gian giải phóng hàng của WCO: từ lúc xe đến barie ngoài đến lúc lô hàng được giải phóng. Dạng JSON, hoặc CSV với `Accept: text/csv`.',
  },
  'reporting.volumes': {
    summary: 'Bao nhiêu xe và lô hàng đã hoàn thành',
    description:
      'Theo ngày ở múi giờ của cửa khẩu và theo chiều. Dạng JSON, hoặc CSV với `Accept: text/csv`.',
  },
  'ops.reporting.progress': { summary: 'Việc đếm lại từ sự kiện đầu tiên đã đến đâu' },
  'ops.reporting.rebuild': {
    summary: 'Đếm lại mọi số liệu từ sự kiện đầu tiên',
    description:
      'Quên các bảng đã tính và đọc lại mọi sự kiện. Số liệu lớn dần trở lại khi đang chạy; GET cùng địa chỉ cho biết đã đến đâu.',
  },
} satisfies OperationTexts;
