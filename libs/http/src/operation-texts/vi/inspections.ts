import type { OperationTexts } from '../operation-text.ts';

const BY_WHO_CLAIMED = 'Chỉ cán bộ đã nhận việc';
const AGAIN =
  'Do trưởng ca hoặc thủ trưởng của cơ quan, không phải người đã kết luận, trên căn cứ mới. Lần kiểm tra mới có tính chặn và gắn với lần cũ; kết quả cũ không còn tính.';

export const inspections = {
  'inspections.list': {
    summary: 'Danh sách việc của cơ quan bạn, gấp nhất trước',
    description:
      'Việc của cơ quan người gọi tại cửa khẩu của người gọi, xếp theo lúc định mức hết hạn; việc chưa tính giờ đứng cuối. Không có `status` thì chỉ các việc còn mở.',
  },
  'inspections.read': {
    summary: 'Một lần kiểm tra',
    description: 'Dành cho cán bộ của cửa khẩu và các doanh nghiệp liên quan. ETag là phiên bản để thao tác.',
  },
  'inspections.of-movement': {
    summary: 'Mọi lần kiểm tra của một chuyến và các lô hàng của nó',
    description: 'Cán bộ cửa khẩu thấy tất cả; doanh nghiệp thấy của xe và của lô hàng mình.',
  },
  'inspections.of-shipment': {
    summary: 'Mọi lần kiểm tra của một lô hàng',
    description: 'Của riêng lô hàng; kiểm tra của xe chở nó nằm ở chuyến.',
  },
  'inspections.claim': {
    summary: 'Nhận một việc kiểm tra của cơ quan bạn',
    description:
      'Từ lúc này bạn và đơn vị bạn chịu trách nhiệm. Chỉ nhận được việc đang READY; hai cán bộ nhận cùng lúc thì một người gặp `inspections.claim.taken`.',
  },
  'inspections.claim-release': {
    summary: 'Trả việc đã nhận về danh sách của đơn vị',
    description:
      'Do cán bộ đã nhận, hoặc trưởng ca hay thủ trưởng cùng đơn vị. Các ghi nhận đã có giữ nguyên.',
  },
  'inspections.start': {
    summary: 'Bắt đầu việc kiểm tra đã nhận',
    description: `${BY_WHO_CLAIMED}. Từ đây ghi nhận và yêu cầu thông tin được.`,
  },
  'inspections.findings.record': {
    summary: 'Ghi điều đã phát hiện',
    description: `Khi việc đang STARTED. ${BY_WHO_CLAIMED}; nhiều nhất 100 ghi nhận.`,
  },
  'inspections.information-requests.ask': {
    summary: 'Yêu cầu doanh nghiệp cung cấp điều có trong danh mục công bố',
    description: 'Đồng hồ của cơ quan dừng cho đến khi doanh nghiệp trả lời. Mỗi lúc một yêu cầu.',
  },
  'inspections.information-requests.answer': {
    summary: 'Trả lời điều cơ quan đã hỏi',
    description: 'Do doanh nghiệp liên quan. Đồng hồ của cơ quan chạy tiếp từ đây.',
  },
  'inspections.conclude': {
    summary: 'Kết luận việc kiểm tra đã bắt đầu',
    description: `${BY_WHO_CLAIMED}. Đối tượng được giải phóng ngay khi mọi kiểm tra có tính chặn đã đạt và không gì khác giữ nó; FAILED giữ nó đến khi kiểm tra lại.`,
  },
  'inspections.void': {
    summary: 'Chấm dứt việc kiểm tra còn mở mà không có kết quả',
    description: 'Do trưởng ca hoặc thủ trưởng của cơ quan. Việc giải phóng không còn chờ nó.',
  },
  'inspections.re-inspect': { summary: 'Kiểm tra lại một lô hàng', description: AGAIN },
  'inspections.re-inspect-movement': { summary: 'Kiểm tra lại một xe', description: AGAIN },
  'inspections.channel.read': { summary: 'Luồng của một tờ khai hải quan và lịch sử của nó' },
  'inspections.channel.raise': {
    summary: 'Nâng luồng của một tờ khai hải quan',
    description:
      'Do cán bộ hải quan, có lý do. Mọi xe chở hàng của tờ khai và chưa rời đi được lập kế hoạch lại: điều đã kết luận giữ nguyên, điều nay phải làm được thêm, và giải phóng đã cấp bị thu hồi. Hạ luồng cần người duyệt thứ hai nên bị từ chối.',
  },
  'inspections.rules': {
    summary: 'Quy tắc công bố mà theo đó phải kiểm tra',
    description:
      'Mỗi việc nêu quy tắc và phiên bản đã đòi nó. Hàng phải kiểm dịch được liệt kê theo tiền tố mã HS.',
  },
  'inspections.checklists': {
    summary: 'Các cơ quan được hỏi, ghi nhận và yêu cầu những gì',
    description: 'Chỉ điều có trong danh mục của loại kiểm tra mới được hỏi, và chỉ điều đó dừng đồng hồ.',
  },
} satisfies OperationTexts;
