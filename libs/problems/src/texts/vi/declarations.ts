import type { Texts } from '../languages.ts';

export const declarationsTexts: Texts = {
  'declarations.declaration.not-found': {
    title: 'Không có tờ khai này',
    remedy: 'Kiểm tra mã định danh.',
  },
  'declarations.action.not-allowed': {
    title: 'Tờ khai hiện không cho phép việc này',
    detail: 'Không được {action} khi tờ khai đang ở {status}.',
    remedy: 'Chọn một việc trong `allowedActions`.',
  },
  'declarations.enterprise.none': {
    title: 'Mã truy cập không nêu doanh nghiệp nào để khai',
    remedy: 'Đăng nhập bằng người của doanh nghiệp, hoặc theo ủy quyền của doanh nghiệp.',
  },
  'declarations.plate.on-another-movement': {
    title: 'Xe đang thuộc một chuyến khác chưa kết thúc',
    remedy: 'Hoàn tất hoặc hủy chuyến kia của biển số này trước, hoặc sửa biển số.',
  },
  'declarations.shipments.fixed': {
    title: 'Sau lần nộp đầu tiên, các lô hàng trên xe phải giữ nguyên',
    remedy: 'Giữ mọi lô hàng và không thêm lô nào; muốn đổi thì hủy và khai lại.',
  },
  'declarations.review.reason-missing': {
    title: 'Tờ khai có cảnh báo cần lý do để được chấp nhận',
    remedy: 'Nêu trong `reasonCode` vì sao vẫn đúng.',
  },
  'declarations.review.own-act': {
    title: 'Không ai được tự chấp nhận tờ khai mình đã nộp',
    remedy: 'Nhờ cán bộ khác của Ban quản lý.',
  },
  'declarations.references.exhausted': {
    title: 'Không tìm được số tham chiếu còn trống',
    remedy: 'Thử lại sau giây lát.',
  },
  'declarations.amendment.not-found': {
    title: 'Không có sửa đổi này',
    remedy: 'Kiểm tra mã định danh; danh sách sửa đổi của tờ khai cho thấy chúng.',
  },
  'declarations.cancellation.not-found': {
    title: 'Chưa ai xin hủy tờ khai này',
    remedy: 'Xin hủy trước.',
  },
  'declarations.customs-declaration.not-found': {
    title: 'Không có tờ khai nào bạn được xem nêu tờ khai hải quan này',
    remedy: 'Kiểm tra mười một chữ số.',
  },
  'declarations.code-list.not-found': {
    title: 'Không có danh mục mã này',
    remedy: 'Xem /v1/codes để biết các danh mục.',
  },
  'declarations.enterprise.not-found': {
    title: 'Sổ đăng ký không có doanh nghiệp này',
    remedy: 'Kiểm tra mã, hoặc đăng ký doanh nghiệp trước.',
  },
  'declarations.enterprise.known': {
    title: 'Doanh nghiệp này đã có trong sổ đăng ký',
    remedy: 'Đọc mục đã có và sửa mục đó.',
  },
  'declarations.enterprise.not-active': {
    title: 'Doanh nghiệp không ở trạng thái hoạt động trong sổ đăng ký',
    detail: 'Trong sổ đăng ký doanh nghiệp đang ở trạng thái {status}.',
    remedy: 'Hỏi Ban quản lý về tình trạng của doanh nghiệp.',
  },
  'declarations.mandate.not-found': {
    title: 'Doanh nghiệp này không giao và không nhận ủy quyền đó',
    remedy: 'Kiểm tra mã định danh; danh sách ủy quyền của doanh nghiệp cho thấy chúng.',
  },
  'declarations.mandate.overlaps': {
    title: 'Đã có ủy quyền khác giữa hai bên trong cùng thời gian',
    remedy: 'Chấm dứt các ủy quyền nêu trong `mandates`, hoặc chọn thời gian khác.',
  },
  'declarations.mandate.over': {
    title: 'Ủy quyền đã hết hiệu lực',
    remedy: 'Không còn gì để chấm dứt.',
  },
};
