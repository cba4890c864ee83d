import type { Texts } from '../languages.ts';

export const logisticsTexts: Texts = {
  'logistics.gate.not-found': {
    title: 'Ở đây không có cửa khẩu này',
    remedy: 'Kiểm tra mã cửa khẩu.',
  },
  'logistics.lane.not-found': {
    title: 'Cửa khẩu không có làn này',
    remedy: 'Nêu một trong các làn của cửa khẩu.',
  },
  'logistics.movement.not-found': {
    title: 'Ở đây không có chuyến này',
    remedy: 'Chuyến xuất hiện giây lát sau khi tờ khai được chấp nhận.',
  },
  'logistics.movement.not-now': {
    title: 'Chuyến không ở trạng thái cho phép việc này',
    detail: 'Không thể {act} khi chuyến đang ở {state}.',
    remedy: 'Đọc lại chuyến: `allowedActions` cho biết hiện làm được gì.',
  },
  'logistics.movement.not-yet': {
    title: 'Chuyến chưa đến giai đoạn cần cho việc này',
    detail: '{act} cần giai đoạn {needed}; hiện là {stage}.',
    remedy: 'Thử lại khi đã đến giai đoạn được nêu.',
  },
  'logistics.booking.slot-invalid': {
    title: 'Không có khung giờ nào bắt đầu lúc này',
    remedy: 'Chọn một `from` trong danh sách khung giờ của cửa khẩu.',
  },
  'logistics.closure.not-found': {
    title: 'Cửa khẩu không có lần đóng này',
    remedy: 'Xem danh sách các lần đóng cửa khẩu.',
  },
  'logistics.closure.overlaps': {
    title: 'Một lần đóng khác đã bao trùm một phần thời gian đó',
    remedy: 'Kết thúc lần đóng được nêu (`closureId`), hoặc nêu thời gian khác.',
  },
  'logistics.closure.over': {
    title: 'Lần đóng này đã kết thúc',
    remedy: 'Đọc lại; không cần làm gì.',
  },
  'logistics.closure.closed': {
    title: 'Hiện không xe nào qua barie',
    remedy: 'Hàng chờ giữ nguyên thứ tự. Gọi lại khi lần đóng được nêu (`closureId`) kết thúc.',
  },
  'logistics.booking.slot-closed': {
    title: 'Cửa khẩu đóng trong toàn bộ khung giờ này',
    remedy: 'Chọn khung giờ khác: danh sách cho biết khung nào đóng.',
  },
  'logistics.booking.slot-full': {
    title: 'Khung giờ đã đầy',
    remedy: 'Đặt khung giờ khác; danh sách khung giờ cho thấy chỗ còn trống.',
  },
  'logistics.arrival.other-plate': {
    title: 'Chuyến này đã khai biển số khác',
    remedy: 'Kiểm tra biển số; nếu đổi xe, phải sửa tờ khai trước.',
  },
  'logistics.yard.unknown': {
    title: 'Cửa khẩu không có bãi này',
    remedy: 'Nêu một trong các bãi của cửa khẩu.',
  },
  'logistics.yard.full': {
    title: 'Bãi đã đầy',
    remedy: 'Hướng xe sang bãi khác.',
  },
  'logistics.yard.place-taken': {
    title: 'Vị trí này đã có xe khác',
    remedy: 'Nêu vị trí khác, hoặc bỏ trống để lấy vị trí trống kế tiếp.',
  },
  'logistics.payment.nothing-due': {
    title: 'Không còn khoản nào phải trả',
    remedy: 'Đọc lại chuyến: `allowedActions` cho biết hiện làm được gì.',
  },
  'logistics.payment.other-amount': {
    title: 'Số tiền không đúng số phải trả',
    detail: 'Phải trả {amount} {currency}.',
    remedy: 'Trả đúng số tiền trong `due`.',
  },
  'logistics.payment.not-provable': {
    title: 'Người trả chỉ khai khoản có thể đối chiếu',
    remedy: 'Khai chuyển khoản hoặc hóa đơn điện tử theo số; tiền mặt do thu ngân của Ban quản lý thu.',
  },
  'logistics.payment.reference-used': {
    title: 'Lần chuyển khoản hoặc hóa đơn này đã được dùng để trả',
    remedy: 'Kiểm tra số; nếu một lần chuyển khoản trả cho nhiều xe, hãy hỏi thu ngân của Ban quản lý.',
  },
  'logistics.call.not-first': {
    title: 'Có xe khác chờ trước xe này',
    remedy: 'Gọi xe đầu làn, hoặc nêu lý do cho vượt.',
  },
  'logistics.queue.empty': {
    title: 'Không có xe nào chờ ở làn này',
    remedy: 'Gọi làn khác, hoặc chờ xe vào làn.',
  },
  'logistics.queue.busy': {
    title: 'Xe đầu làn đang được xử lý',
    remedy: 'Thử lại với cùng Idempotency-Key.',
  },
  'logistics.exit.refused': {
    title: 'Bộ phận thông quan không cho phép rời cửa khẩu',
    remedy: 'Mã và `allowedActions` là của bộ phận thông quan.',
  },
  'logistics.exit.clearance-away': {
    title: 'Không hỏi được giấy phép rời cửa khẩu',
    remedy: 'Thử lại với cùng Idempotency-Key; không xe nào rời đi khi chưa có phép.',
  },
  'logistics.transshipment.not-found': {
    title: 'Ở đây không có lần sang hàng này',
    remedy: 'Kiểm tra mã định danh; chuyến cho thấy các lần sang hàng.',
  },
  'logistics.transshipment.faulty': {
    title: 'Hàng này hiện không thể sang xe đó',
    remedy: '`errors` nêu mọi điều cản trở: xe không có ở đây, lô hàng không ở trên xe.',
  },
  'logistics.transshipment.unbalanced': {
    title: 'Số lượng không cân',
    remedy: 'Với mỗi lô hàng, phần đã chuyển và phần còn lại phải bằng phần đã có.',
  },
  'logistics.transshipment.truck-gone': {
    title: 'Một xe của lần sang hàng không còn ở bãi',
    remedy: 'Bỏ lần sang hàng này, hoặc chờ xe trở lại.',
  },
  'logistics.transshipment.ended': {
    title: 'Lần sang hàng đã hoàn tất hoặc đã bỏ',
    remedy: 'Đọc lại; không cần làm gì.',
  },
  'logistics.unloading.not-on-truck': {
    title: 'Lô hàng không ở trên xe này',
    remedy: 'Nêu xe đang chở lô hàng.',
  },
  'logistics.unloading.not-waiting': {
    title: 'Lô hàng không phải chờ lô khác trên xe',
    remedy: 'Chỉ đòi dỡ hàng được cho hàng đã giải phóng ở giai đoạn AWAITING_TRUCK.',
  },
  'logistics.unloading.too-early': {
    title: 'Hàng chưa chờ đủ lâu để đòi dỡ hàng khác',
    remedy: '`from` cho biết khi nào đòi được.',
  },
  'logistics.unloading.nothing-blocks': {
    title: 'Không có hàng nào khác giữ xe',
    remedy: 'Đọc lại chuyến; xe có thể đi tiếp.',
  },
  'logistics.unloading.demanded': {
    title: 'Đã có yêu cầu dỡ hàng cho lô hàng này',
    remedy: '`demandId` nêu yêu cầu đang mở.',
  },
  'logistics.unloading.faulty': {
    title: 'Không thể dỡ hàng như vậy',
    remedy: '`errors` nêu mọi điều cản trở.',
  },
};
