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
  'auth.claims-missing': {
    title: 'Mã truy cập chưa nói đủ về bạn',
    detail: 'Mã truy cập không có thông tin {claims}.',
    remedy: 'Đề nghị người vận hành để nơi cấp đưa thông tin đó, hoặc đặt đúng tên của nó.',
  },
  'auth.forbidden': {
    title: 'Vai trò của bạn không được làm việc này',
    remedy: 'Nhờ người có vai trò và cơ quan phù hợp.',
  },
  'auth.officer.not-a-machine': {
    title: 'Chỉ hệ thống của cơ quan mới làm thay cán bộ',
    remedy: 'Bỏ `Onegate-Officer`, hoặc dùng mã của hệ thống thuộc cơ quan.',
  },
  'auth.officer.not-on-duty': {
    title: 'Sổ đăng ký không có cán bộ này của cơ quan đang trực',
    remedy: 'Nêu trong `Onegate-Officer` cán bộ đã quyết định, đúng như sổ đăng ký và lịch trực.',
  },
  'auth.not-yours': {
    title: 'Thuộc về doanh nghiệp, cơ quan hoặc cửa khẩu khác',
    remedy: 'Hỏi nơi sở hữu, hoặc sửa mã định danh.',
  },
  'auth.acting-for.invalid': {
    title: 'Thông tin nêu bạn làm thay ai chưa đúng',
    remedy:
      'Nêu mã một doanh nghiệp trong `Onegate-Acting-For`; chỉ quầy của Ban quản lý gửi kèm `Onegate-Paper`, ký tự ngoài ASCII viết bằng dấu phần trăm.',
  },
  'auth.acting-for.none': {
    title: 'Hiện bạn không được làm thay doanh nghiệp này',
    remedy:
      'Xin doanh nghiệp một ủy quyền đang có hiệu lực; quầy chỉ làm thay doanh nghiệp đang hoạt động được sổ đăng ký ghi là phục vụ tại quầy.',
  },
  'auth.acting-for.scope': {
    title: 'Ủy quyền không gồm việc này',
    remedy: 'Xin bên ủy quyền một ủy quyền có phạm vi đó.',
  },
  'auth.acting-for.paper-missing': {
    title: 'Quầy phải nêu giấy mà doanh nghiệp đã ký',
    remedy: 'Nêu giấy đó trong `Onegate-Paper`.',
  },
};
