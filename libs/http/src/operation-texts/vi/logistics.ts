import type { OperationTexts } from '../operation-text.ts';

export const logistics = {
  'movements.list': {
    summary: 'Các chuyến, mới nhất trước',
    description: 'Những chuyến người gọi được xem: của doanh nghiệp mình, của cửa khẩu mình, hoặc tất cả.',
  },
  'movements.show': {
    summary: 'Một chuyến: xe đang ở đâu và nay làm được gì',
    description:
      'Doanh nghiệp thấy các chuyến có phần của mình, cơ quan thấy các chuyến tại cửa khẩu mình. Người lái xem ở đây điều gì giữ xe: các lần đóng cửa khẩu lúc này hoặc trong khung giờ đã đặt.',
  },
  'movements.charges': { summary: 'Phí của một chuyến: đã tính, đã trả, còn phải trả' },
  'movements.book': {
    summary: 'Đặt khung giờ đến',
    description:
      'Người khai hoặc người vận tải của chuyến. Đặt lại là dời lịch. Một khung giờ không nhận quá số chỗ của nó.',
  },
  'movements.arrive': {
    summary: 'Xe đã đến barie',
    description:
      'Cán bộ ban quản lý. Xe được cho vào ngay khi còn chỗ và không xe nào chờ trước; nếu không thì tự vào theo thứ tự đến.',
  },
  'movements.enter-yard': {
    summary: 'Xe đã vào chỗ trong bãi',
    description:
      'Cán bộ ban quản lý, khi các kiểm tra lúc đến đã kết luận (giai đoạn IN_YARD): chỗ, khối lượng và niêm phong.',
  },
  'movements.pay': {
    summary: 'Thu khoản phải trả',
    description:
      'Thu ngân của ban quản lý, bất cứ lúc nào sau khi phí đã tính. Người khai, người vận tải, hoặc bên được ủy quyền PAY, khai khoản đã trả bằng chuyển khoản hay hóa đơn điện tử kèm số; mỗi số chỉ trả một lần. Không nhận trả từng phần.',
  },
  'movements.call': {
    summary: 'Gọi xe này ra lối ra',
    description:
      'Cán bộ ban quản lý. Ai gọi một xe trước các xe khác phải nêu lý do; lý do được công bố cùng lượt gọi.',
  },
  'movements.exit': {
    summary: 'Xe rời cửa khẩu',
    description:
      'Hàng xuất: bộ đội biên phòng; hàng nhập: hải quan. Hỏi bộ phận thông quan giấy phép trước; không có thì không xe nào rời đi.',
  },
  'movements.cross': {
    summary: 'Xe đã qua đường biên',
    description:
      'Bộ đội biên phòng; hàng xuất sau khi ra, và xe bị từ chối nhập cảnh trên đường về. Xe bị trả lại qua lần nữa mà không cần ra lại hay trả phí lại.',
  },
  'movements.acknowledge': {
    summary: 'Cửa khẩu bạn đã nhận xe',
    description: 'Chính cửa khẩu bạn, hoặc cán bộ biên phòng nhập lời của họ.',
  },
  'movements.turn-back': {
    summary: 'Xe quay lại: cửa khẩu bạn trả về, hoặc bị từ chối nhập cảnh',
    description:
      'Chính cửa khẩu bạn, hoặc cán bộ biên phòng; hàng xuất sau khi qua biên, kể cả khi việc hoàn thành mới chỉ được suy định. Xe bị từ chối nhập cảnh do biên phòng cho đi về phía đường biên; nó đã về bằng thao tác `crossing`.',
  },
  'transshipments.list': { summary: 'Các lần sang hàng mà xe đã giao hoặc nhận' },
  'transshipments.begin': {
    summary: 'Hàng của xe này bắt đầu sang xe khác',
    description:
      'Cán bộ hải quan, hai xe cùng trong bãi và cùng chiều. Cho đến khi xong, hải quan chịu trách nhiệm về hàng và cả hai xe (giai đoạn TRANSSHIPPING). Hàng đã dỡ xuống bãi được nhận cùng cách, theo chuyến đã khai; xe chở đến có thể đã đi.',
  },
  'transshipments.complete': {
    summary: 'Hàng đã ở xe kia: bao nhiêu sang, bao nhiêu ở lại',
    description:
      'Cán bộ hải quan. Với mỗi lô hàng, phần sang và phần ở lại phải bằng phần đã có, cả kiện lẫn khối lượng. Phần chỉ sang một phần thành lô hàng riêng, có hồ sơ gắn với hồ sơ gốc.',
  },
  'transshipments.abandon': {
    summary: 'Bỏ việc sang hàng: mọi thứ ở nguyên chỗ',
    description: 'Cán bộ hải quan, với lý do trong danh mục.',
  },
  'unloading.demand': {
    summary: 'Yêu cầu dỡ phần hàng đang giữ xe lại',
    description:
      'Doanh nghiệp có hàng đã giải phóng và đã chờ hàng khác trên xe hai giờ, hoặc lâu như cửa khẩu đặt (`UNLOADING_DEMAND`). Hàng khác vẫn thuộc bên đang chịu trách nhiệm.',
  },
  'unloading.unload': {
    summary: 'Hàng đã dỡ khỏi xe xuống bãi',
    description:
      'Cán bộ ban quản lý. Xe đi tiếp không có hàng đó; bên chịu trách nhiệm vẫn chịu trách nhiệm, và xe khác chở được khi hàng đã giải phóng.',
  },
  'lanes.call-next': {
    summary: 'Gọi xe đầu tiên của một làn ra lối ra',
    description: 'Cán bộ ban quản lý. Giống như gọi xe đó theo chuyến của nó.',
  },
  'gates.slots': { summary: 'Các khung giờ của cửa khẩu và số chỗ còn trống' },
  'gates.queue': {
    summary: 'Hàng chờ lối ra: số, ai đang chờ và ai được gọi',
    description:
      'Cho mọi người có token. Biển số đầy đủ chỉ hiện với cơ quan của cửa khẩu và doanh nghiệp trên xe.',
  },
  'gates.yards': { summary: 'Các bãi của cửa khẩu và mức đầy' },
  'gates.lanes': { summary: 'Các làn ra của cửa khẩu' },
  'gates.closures': { summary: 'Các lần đóng cửa khẩu, mới nhất trước' },
  'gates.closure': { summary: 'Một lần đóng cửa khẩu' },
  'closures.declare': {
    summary: 'Ghi rằng không ai qua barie, bên này hoặc bên kia',
    description:
      'Người chỉ huy của ban quản lý hoặc biên phòng. Hàng chờ xuất đứng nguyên thứ tự, đồng hồ cần barie dừng theo. Lần đóng mà bên ra lệnh không được phép, hoặc không được lâu như vậy, vẫn được ghi và bị đánh dấu.',
  },
  'closures.reopen': {
    summary: 'Ghi barie mở lại từ lúc nào, hoặc rút lại lần đóng trước khi bắt đầu',
    description:
      'Xe trước barie lại được vào theo thứ tự đã đến, hàng chờ đi tiếp theo thứ tự của mình. Trước khi bắt đầu, nếu không có `to`, lần đóng được rút lại: vẫn ở trong danh sách nhưng không đóng gì.',
  },
  'gates.tariffs': { summary: 'Biểu phí công bố của cửa khẩu' },
} satisfies OperationTexts;
