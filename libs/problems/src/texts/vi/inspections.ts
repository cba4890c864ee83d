import type { Texts } from '../languages.ts';

export const inspectionsTexts: Texts = {
  'inspections.inspection.not-found': {
    title: 'Không có lượt kiểm tra này',
    remedy: 'Kiểm tra mã định danh; danh sách việc cho thấy các lượt kiểm tra.',
  },
  'inspections.movement.not-found': {
    title: 'Chưa có kiểm tra nào cho chuyến này',
    remedy: 'Kiểm tra được lập khi tờ khai được chấp nhận; hỏi lại sau giây lát.',
  },
  'inspections.shipment.not-found': {
    title: 'Chưa có kiểm tra nào cho lô hàng này',
    remedy: 'Kiểm tra được lập khi tờ khai được chấp nhận; hỏi lại sau giây lát.',
  },
  'inspections.customs-declaration.not-found': {
    title: 'Không xe nào chở tờ khai hải quan này',
    remedy: 'Kiểm tra mười một chữ số; hỏi lại giây lát sau khi tờ khai được chấp nhận.',
  },
  'inspections.inspection.wrong-state': {
    title: 'Trạng thái hiện tại của lượt kiểm tra không cho phép việc này',
    detail: 'Việc đang ở {status} không cho phép {action}.',
    remedy: 'Xem `allowedActions`.',
  },
  'inspections.claim.taken': {
    title: 'Cán bộ khác đã nhận lượt kiểm tra này',
    remedy: 'Chọn lượt khác, hoặc nhờ trưởng ca giải phóng.',
  },
  'inspections.claim.not-holder': {
    title: 'Chỉ cán bộ đã nhận lượt kiểm tra mới được làm việc này',
    remedy: 'Nhận lượt kiểm tra trước, hoặc để cán bộ đang giữ làm.',
  },
  'inspections.caller.without-unit': {
    title: 'Mã truy cập không nêu đơn vị chịu trách nhiệm',
    remedy: 'Nhờ quản trị viên nhập đơn vị của bạn.',
  },
  'inspections.inspection.occurred-in-future': {
    title: 'Việc được báo không thể nằm trong tương lai',
    remedy: 'Sửa thời điểm, hoặc bỏ trống để lấy lúc này.',
  },
  'inspections.inspection.occurred-too-long-ago': {
    title: 'Việc được báo đã quá 30 ngày',
    remedy: 'Sửa thời điểm.',
  },
  'inspections.inspection.occurred-before-step': {
    title: 'Việc được báo xảy ra trước bước mà nó theo sau',
    remedy: 'Nêu thời điểm sau bước trước đó.',
  },
  'inspections.finding.too-many': {
    title: 'Lượt kiểm tra đã có đủ số phát hiện tối đa',
    remedy: 'Kết luận lượt kiểm tra; phát hiện thêm thuộc lượt mới.',
  },
  'inspections.information-request.not-on-checklist': {
    title: 'Mục này không có trong danh mục kiểm tra đã công bố',
    remedy: 'Xem /v1/checklists; mục khác cần thủ trưởng duyệt.',
  },
  'inspections.information-request.too-many': {
    title: 'Lượt kiểm tra đã có đủ số yêu cầu thông tin tối đa',
    remedy: 'Kết luận lượt kiểm tra với những gì đã có.',
  },
  'inspections.information-request.not-found': {
    title: 'Lượt kiểm tra không có yêu cầu thông tin số này',
    remedy: 'Đọc lại lượt kiểm tra để xem các yêu cầu thông tin.',
  },
  'inspections.information-request.answered': {
    title: 'Yêu cầu thông tin này đã được trả lời',
    remedy: 'Đọc lại lượt kiểm tra; không cần gì thêm.',
  },
  'inspections.conclusion.finding-needed': {
    title: 'Kết quả này cần căn cứ',
    remedy: 'FAILED cần mã phát hiện; PASSED_WITH_REMARKS cần mã phát hiện hoặc ghi chú.',
  },
  'inspections.voiding.approval': {
    title: 'Việc duyệt sửa đổi được kết luận, không hủy bỏ',
    remedy: 'Hãy kết luận: FAILED từ chối sửa đổi và giữ nguyên tờ khai.',
  },
  'inspections.re-inspection.not-concluded': {
    title: 'Chỉ lượt kiểm tra đã kết luận mới được làm lại',
    remedy: 'Chờ lượt kiểm tra được kết luận.',
  },
  'inspections.re-inspection.other-subject': {
    title: 'Lượt kiểm tra không thuộc chuyến hoặc lô hàng này',
    remedy: 'Nêu lượt kiểm tra của chuyến hoặc lô hàng này.',
  },
  'inspections.re-inspection.superseded': {
    title: 'Lượt kiểm tra sau đã thay thế lượt này',
    remedy: 'Nêu lượt kiểm tra mới nhất.',
  },
  'inspections.re-inspection.own-act': {
    title: 'Không ai được lệnh làm lại kiểm tra của chính mình',
    remedy: 'Nhờ trưởng ca khác hoặc thủ trưởng.',
  },
  'inspections.movement.closed': {
    title: 'Xe đã có phép rời cửa khẩu, hoặc chuyến đã hủy',
    remedy: 'Không thể kiểm tra thêm; xem hồ sơ để biết diễn biến.',
  },
  'inspections.channel.lowering-needs-second-approver': {
    title: 'Chỉ hạ luồng khi có người duyệt thứ hai',
    remedy: 'Chưa hỗ trợ hạ luồng; có thể nâng luồng.',
  },
  'inspections.channel.unchanged': {
    title: 'Tờ khai hải quan đã ở luồng này',
    remedy: 'Không cần làm gì.',
  },
};
