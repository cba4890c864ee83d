import type { OperationTexts } from '../operation-text.ts';

export const platform = {
  'platform.live': { summary: 'Tiến trình còn sống không' },
  'platform.ready': { summary: 'Dịch vụ có làm việc được không: đang thiếu gì' },
  'platform.metrics': { summary: 'Số liệu theo dạng Prometheus' },
  'platform.openapi': { summary: 'Tài liệu OpenAPI' },
  'platform.problems': { summary: 'Danh mục mã lỗi' },
  'refusals.list': {
    summary: 'Dịch vụ này đã từ chối ai, việc gì',
    description:
      'Mọi lần từ chối người gọi đã biết (403, và những gì bị giấu với người gọi), không kèm nội dung đã gửi. Cùng một lần từ chối lặp lại trong một giờ là một dòng có số đếm.',
  },
  'ops.messaging.show': { summary: 'Sự kiện đi qua dịch vụ thế nào: hộp gửi, độ trễ, thông điệp bị gác lại' },
  'ops.parked.list': { summary: 'Các thông điệp mà dịch vụ đã gác lại' },
  'ops.parked.show': {
    summary: 'Một thông điệp, kèm nội dung',
    description:
      'Thông điệp đúng hợp đồng không có dữ liệu cá nhân và hiện nguyên như đã đến. Trong thông điệp khác, giá trị bị che: chữ thành x, số thành 0; cấu trúc, mã định danh và thời điểm giữ nguyên.',
  },
  'ops.parked.retry': { summary: 'Thử lại thông điệp này và các thông điệp sau nó, theo thứ tự' },
  'ops.parked.discard': { summary: 'Bỏ một thông điệp, có nêu lý do' },
  'ops.consumer.pause': { summary: 'Ngừng nghe sự kiện' },
  'ops.consumer.resume': { summary: 'Nghe sự kiện trở lại' },
  'ops.relay.pause': { summary: 'Ngừng phát sự kiện' },
  'ops.relay.resume': { summary: 'Phát sự kiện trở lại' },
  'ops.standing': { summary: 'Dịch vụ biết gì về các chuyến này, để đối chiếu' },
  'ops.drift': {
    summary: 'Hồ sơ và kiểm tra hoặc logistics nói khác nhau ở đâu',
    description:
      'Đối chiếu một trang các chuyến, mới nhất trước. Điều đang lắng có thể chỉ là còn trên đường; điều vẫn còn đó là lỗi: xem thông điệp bị gác lại và độ trễ của dịch vụ được nêu.',
  },
} satisfies OperationTexts;
