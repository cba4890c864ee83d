import type { Texts } from '../languages.ts';

export const httpTexts: Texts = {
  'http.body-malformed': {
    title: 'Nội dung gửi không phải JSON hợp lệ',
    remedy: 'Gửi một đối tượng JSON mã hóa UTF-8.',
  },
  'http.body-too-deep': {
    title: 'Nội dung lồng nhau quá sâu',
    remedy: 'Lồng nhiều nhất 16 cấp.',
  },
  'http.body-too-large': {
    title: 'Nội dung gửi quá lớn',
    remedy: 'Gửi nhiều nhất 1 MiB.',
  },
  'http.media-type': {
    title: 'Không hỗ trợ kiểu dữ liệu này',
    remedy: 'Gửi application/json.',
  },
  'http.not-found': {
    title: 'Không có gì tại địa chỉ này',
    remedy: 'Xem /openapi.json để biết các địa chỉ hiện có.',
  },
  'http.method-not-allowed': {
    title: 'Địa chỉ này không nhận phương thức này',
    remedy: 'Xem tiêu đề Allow để biết các phương thức được nhận.',
  },
  'http.header-too-large': {
    title: 'Các tiêu đề quá lớn',
    remedy: 'Gửi nhiều nhất 16 KiB tiêu đề.',
  },
  'http.request-timeout': {
    title: 'Yêu cầu gửi đến quá lâu',
    remedy: 'Gửi lại với cùng Idempotency-Key.',
  },
  'http.bad-request': {
    title: 'Không đọc được yêu cầu',
    remedy: 'Sửa lại dạng của địa chỉ và các tiêu đề.',
  },
  'http.unexpected': {
    title: 'Đã có lỗi từ phía hệ thống',
    remedy: 'Thử lại với cùng Idempotency-Key; nếu vẫn lỗi, báo mã tương quan cho bộ phận vận hành.',
  },
  'http.unavailable': {
    title: 'Dịch vụ hiện chưa trả lời được',
    remedy: 'Thử lại với cùng Idempotency-Key.',
  },
  'http.validation': {
    title: 'Một số trường bị sai',
    remedy: 'Sửa mọi trường nêu trong `errors`.',
  },
  'http.idempotency-key-missing': {
    title: 'Thiếu tiêu đề Idempotency-Key',
    remedy: 'Gửi khóa ngẫu nhiên mới cho mỗi lệnh mới, dùng lại khóa cũ khi gửi lại lệnh đó.',
  },
  'http.idempotency-key-invalid': {
    title: 'Idempotency-Key không dùng được',
    remedy: 'Gửi 8 đến 128 ký tự trong A–Z a–z 0–9 _ - : .',
  },
  'http.idempotency-key-reused': {
    title: 'Idempotency-Key đã dùng cho một yêu cầu khác',
    remedy: 'Dùng khóa mới cho lệnh mới.',
  },
  'http.command-in-flight': {
    title: 'Chính lệnh này vẫn đang chạy',
    remedy: 'Gửi lại sau giây lát.',
  },
  'http.if-match-missing': {
    title: 'Thiếu tiêu đề If-Match',
    remedy: 'Đọc tài nguyên rồi gửi ETag của nó.',
  },
  'http.if-match-stale': {
    title: 'Tài nguyên đã thay đổi kể từ khi bạn đọc',
    remedy: 'Đọc lại rồi quyết định lại.',
  },
  'http.not-yet': {
    title: 'Sự kiện được hỏi chưa đến nơi này',
    remedy: 'Hỏi lại sau giây lát.',
  },
};
