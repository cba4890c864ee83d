/** What documents say again and again, by its English; what is missing here is shown in English. */
export const PHRASES: Readonly<Record<string, string>> = {
  'The digital platform of a land border gate: one shared record per shipment, one point of responsibility.':
    'Nền tảng số của cửa khẩu đường bộ: mỗi lô hàng một hồ sơ chung, một đầu mối chịu trách nhiệm.',
  'For declarants and carriers.': 'Dành cho người khai và người vận tải.',
  'For officers of the agencies and of the management board.':
    'Dành cho cán bộ các cơ quan và ban quản lý cửa khẩu.',
  'For those who keep the platform running.': 'Dành cho người vận hành nền tảng.',
  'For everyone.': 'Dành cho mọi người.',
  'Done as asked.': 'Đã làm như yêu cầu.',
  'Not changed since the version whose ETag If-None-Match names.':
    'Chưa thay đổi kể từ phiên bản có ETag nêu ở If-None-Match.',
  'RFC 9457 problem details.': 'Chi tiết lỗi theo RFC 9457.',
  'From a machine of an agency: id of the officer for whom it acts, whom the register has on duty; absent: the caller.':
    'Từ máy của cơ quan: mã cán bộ mà máy làm thay, đang trực theo sổ; vắng: chính người gọi.',
  'New for each command, the same when repeating it; 8 to 128 characters.':
    'Mới cho mỗi lệnh, giữ nguyên khi lặp lại; 8 đến 128 ký tự.',
  'Key of the enterprise in whose name this is done, by a mandate in force or at the board’s counter; absent: one’s own.':
    'Mã doanh nghiệp được làm thay tên, theo ủy quyền đang có hiệu lực hoặc tại quầy của ban quản lý; vắng: chính mình.',
  'At the board’s counter: reference of what the enterprise signed; needed to change something.':
    'Tại quầy của ban quản lý: số tham chiếu giấy doanh nghiệp đã ký; cần khi thay đổi.',
  'ETag of the version read.': 'ETag của phiên bản đã đọc.',
  'How many at most.': 'Nhiều nhất bao nhiêu.',
  'Most items of a page; 50 unless said.': 'Số dòng nhiều nhất của một trang; mặc định 50.',
  'Cursor: where the page before ended (`next`).': 'Con trỏ: trang trước dừng ở đâu (`next`).',
  'Cursor: `next` of the page before.': 'Con trỏ: `next` của trang trước.',
  'Cursor from `next` of the page before.': 'Con trỏ: `next` của trang trước.',
  'Movement.': 'Chuyến.',
  'Gate.': 'Cửa khẩu.',
  'Code of the gate.': 'Mã cửa khẩu.',
  'Only this gate.': 'Chỉ cửa khẩu này.',
  'Only this unit; agencies have none.': 'Chỉ đơn vị này.',
  'Only of this movement.': 'Chỉ của chuyến này.',
  'Only of this agency.': 'Chỉ của cơ quan này.',
  'Only this direction.': 'Chỉ chiều này.',
  'Id of the message.': 'Mã thông điệp.',
  'Reference of the movement or shipment, or its id.':
    'Số tham chiếu của chuyến hoặc lô hàng, hoặc mã định danh.',
  'The movement or shipment': 'Chuyến hoặc lô hàng',
  'The declaration.': 'Tờ khai.',
  'The inspection': 'Lần kiểm tra',
  'The mandate.': 'Ủy quyền.',
  'Hold.': 'Lệnh giữ.',
  'Handover.': 'Lần bàn giao.',
  'Outage.': 'Lần ngừng hệ thống.',
  'Obligation.': 'Nghĩa vụ.',
  'Closure.': 'Lần đóng.',
  'Breach.': 'Lần quá hạn.',
  'Unit.': 'Đơn vị.',
  'Entry of the register.': 'Mục của sổ.',
  'Transshipment.': 'Lần sang hàng.',
  'Key of the enterprise. Vietnamese tax code (10 digits, 10-3, or 12), or a foreign registration such as KH:L001-901.':
    'Mã doanh nghiệp. Mã số thuế Việt Nam (10 chữ số, 10-3, hoặc 12), hoặc đăng ký nước ngoài như KH:L001-901.',
  'As it was, or will be, at this instant; absent: everything that stands now or is planned.':
    'Như đã hay sẽ có tại thời điểm này; vắng: mọi thứ đang có hoặc đã định.',
  'Only messages in this state; default PARKED.': 'Chỉ thông điệp ở trạng thái này; mặc định PARKED.',
  'Only messages of this key (movement or gate).': 'Chỉ thông điệp của khóa này (chuyến hoặc cửa khẩu).',
  'Only refusals of this caller: the `sub` of the token.': 'Chỉ lần từ chối người gọi này: `sub` của token.',
  'Only of this operation, as the policy names it.': 'Chỉ của thao tác này, theo tên trong bảng quyền.',
  'Only with this problem code.': 'Chỉ với mã lỗi này.',
  'Only of this day (UTC).': 'Chỉ của ngày này (UTC).',
  'People log in at the issuer; the token is kept by the browser.':
    'Đăng nhập tại nơi cấp danh tính; trình duyệt giữ token.',
  'Who you are and what you may do': 'Bạn là ai và được làm gì',
  'Access token of the OpenID Connect issuer.': 'Access token của nơi cấp danh tính OpenID Connect.',
};
