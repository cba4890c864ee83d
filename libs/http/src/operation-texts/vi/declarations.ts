import type { OperationTexts } from '../operation-text.ts';

export const declarations = {
  'declarations.validate': {
    summary: 'Kiểm tra một tờ khai mà không lưu',
    description: 'Mọi lỗi và mọi cảnh báo cùng một lúc. Không lưu gì nên không cần Idempotency-Key.',
  },
  'declarations.list': {
    summary: 'Danh sách tờ khai',
    description:
      'Mới nhất trước. Doanh nghiệp thấy tờ khai do mình khai hoặc chở; cán bộ thấy tờ khai đã nộp tại cửa khẩu của mình.',
  },
  'declarations.create': {
    summary: 'Lập nháp tờ khai cho một xe',
    description:
      'Kiểm tra mọi thứ cùng lúc và giữ bản nháp. Cấp mã định danh và số tham chiếu cho chuyến và từng lô hàng. Không cơ quan nào thấy bản nháp: bước sau là nộp.',
  },
  'declarations.read': {
    summary: 'Đọc một tờ khai',
    description:
      'Doanh nghiệp đọc tờ khai do mình khai hoặc chở; cán bộ đọc tờ khai đã nộp tại cửa khẩu của mình. Tên, số giấy tờ và điện thoại của tổ lái chỉ hiện với các doanh nghiệp của xe và bộ đội biên phòng, và lưu lại cán bộ nào đã xem.',
  },
  'declarations.change': {
    summary: 'Thay các phần của bản nháp, hoặc của tờ khai cần sửa',
    description:
      'Mỗi phần gửi lên thay trọn phần cũ; phần không gửi giữ nguyên. Gửi ETag của phiên bản đã đọc. Tờ khai đã chấp nhận thì sửa đổi, không thay.',
  },
  'declarations.submit': {
    summary: 'Nộp tờ khai',
    description:
      'Báo cho các cơ quan. Không có cảnh báo loại REVIEW thì được chấp nhận theo quy tắc ngay lúc đó; có thì chờ cán bộ ban quản lý. Sau NEEDS_CORRECTION, nộp lại thành phiên bản kế tiếp.',
  },
  'declarations.accept': {
    summary: 'Chấp nhận tờ khai đã nộp bằng quyết định của cán bộ',
    description: 'Dành cho cán bộ ban quản lý, khi cảnh báo loại REVIEW đã chặn việc chấp nhận theo quy tắc.',
  },
  'declarations.request-correction': {
    summary: 'Trả tờ khai đã nộp để sửa',
    description: 'Dành cho cán bộ ban quản lý. Doanh nghiệp sửa các phần được nêu rồi nộp lại.',
  },
  'declarations.amendments': { summary: 'Danh sách sửa đổi của một tờ khai' },
  'declarations.amend': {
    summary: 'Đề nghị sửa đổi tờ khai đã chấp nhận',
    description:
      'Bộ phận thông quan tiếp nhận, cơ quan liên quan duyệt, rồi áp dụng thành phiên bản kế tiếp. Trước đó xe chưa được giải phóng. Mỗi lúc một đề nghị.',
  },
  'declarations.cancellation': { summary: 'Đọc đề nghị hủy tờ khai gần nhất' },
  'declarations.cancel': {
    summary: 'Hủy tờ khai',
    description:
      'Bản nháp được hủy ngay. Tờ khai đã nộp thì đây là đề nghị: bộ phận thông quan chấp thuận cho doanh nghiệp trước khi xe đến, sau đó cho cán bộ ban quản lý khi phí đã thanh toán; khi chưa quyết định thì không làm gì khác được.',
  },
  'customs-declarations.read': {
    summary: 'Một tờ khai hải quan trên các xe của nó: từng phần, kết quả từng phần và số còn lại',
  },
  'codes.lists': { summary: 'Có những danh mục mã nào' },
  'codes.search': { summary: 'Tìm trong một danh mục mã' },
  'enterprises.list': {
    summary: 'Sổ đăng ký doanh nghiệp',
    description: 'Theo mã. Doanh nghiệp thấy mục của mình, ban quản lý và hải quan thấy tất cả.',
  },
  'enterprises.register': {
    summary: 'Đăng ký một doanh nghiệp vào sổ',
    description:
      'Người đại diện đăng ký doanh nghiệp của mình; ban quản lý đăng ký bất kỳ, kể cả doanh nghiệp không có máy tính. Trạng thái, chứng nhận doanh nghiệp ưu tiên và việc phục vụ tại quầy do ban quản lý quyết định.',
  },
  'enterprises.read': {
    summary: 'Sổ nói gì về một doanh nghiệp, hiện nay hoặc tại một thời điểm',
    description: 'Thông tin liên hệ là của hiện nay; chỉ hiện với chính doanh nghiệp và ban quản lý.',
  },
  'enterprises.change': {
    summary: 'Ghi mới về một doanh nghiệp',
    description:
      'Mục hiện hành kết thúc và mục mới bắt đầu; điều đã ghi trước vẫn đọc được bằng `?at=`. Riêng thông tin liên hệ bị thay hẳn, vì là dữ liệu cá nhân.',
  },
  'mandates.list': {
    summary: 'Danh sách ủy quyền mà doanh nghiệp đã giao hoặc được giao',
    description: 'Mới nhất trước, gồm cả ủy quyền đã hết.',
  },
  'mandates.give': {
    summary: 'Ủy quyền cho doanh nghiệp khác làm thay tên mình',
    description:
      'Do người đại diện của bên ủy quyền, là doanh nghiệp trong địa chỉ, giao; hoặc do quầy của ban quản lý nhập theo giấy bên ủy quyền đã ký. Giữa hai doanh nghiệp mỗi lúc chỉ một ủy quyền có hiệu lực: muốn đổi phạm vi, kết thúc nó rồi giao cái mới kể từ đó. Không giao cho quá khứ.',
  },
  'mandates.read': { summary: 'Đọc một ủy quyền mà doanh nghiệp đã giao hoặc được giao' },
  'mandates.end': {
    summary: 'Kết thúc ủy quyền, ngay hoặc từ một thời điểm sắp tới',
    description:
      'Do người đại diện của một trong hai doanh nghiệp, hoặc quầy của ban quản lý. Từ đó bên được ủy quyền không làm cũng không đọc thay tên được nữa; việc đã làm trước giữ nguyên.',
  },
} satisfies OperationTexts;
