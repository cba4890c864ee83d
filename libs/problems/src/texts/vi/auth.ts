import type { Texts } from '../languages.ts';

export const authTexts: Texts = {
  'auth.token-missing': {
    title: 'Thiếu mã truy cập',
    remedy: 'Gửi `Authorization: Bearer <access token>`.',
  },
  'auth.token-invalid': {
    title: 'Mã truy cập không hợp lệ',
    detail: 'Mã truy cập bị từ chối: {reason}.',
    remedy: 'Lấy mã mới từ nơi cấp.',
  },
  'auth.issuer-away': {
    title: 'Không liên lạc được với nơi xác thực',
    remedy: 'Thử lại sau giây lát.',
  },
  'auth.forbidden': {
    title: 'Vai trò của bạn không được làm việc này',
    remedy: 'Nhờ người có vai trò và cơ quan phù hợp.',
  },
  'auth.not-yours': {
    title: 'Thuộc về doanh nghiệp, cơ quan hoặc cửa khẩu khác',
    remedy: 'Hỏi nơi sở hữu, hoặc sửa mã định danh.',
  },
};
