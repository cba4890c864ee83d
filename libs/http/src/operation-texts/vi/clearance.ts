import type { OperationTexts } from '../operation-text.ts';

export const clearance = {
  'records.list': {
    summary: 'Hồ sơ, mới nhất trước: tìm và lọc',
    description:
      'Những hồ sơ người gọi được xem: của hàng và xe mình, hoặc của cửa khẩu mình. Nhiều điều kiện phải cùng đúng. Điều người đọc không thấy trong hồ sơ thì cũng không tìm theo được.',
  },
  'records.show': {
    summary: 'Một hồ sơ: ai chịu trách nhiệm, đang chờ gì, đến bao giờ, mỗi cơ quan đã làm gì',
    description:
      'Doanh nghiệp thấy hồ sơ của hàng và xe mình, cơ quan thấy của cửa khẩu mình. Với `at`: như đã biết lúc đó; với `happenedBy`: như đã xảy ra đến lúc đó. Hồ sơ quá khứ không có ETag và không cho thao tác.',
  },
  'records.entries': {
    summary: 'Các mục của hồ sơ, kèm mọi thứ cần để kiểm chuỗi của chúng',
    description:
      'Mỗi mã băm gắn với mục trước; trường mà người gọi không được xem để lại giá trị băm trong thân.',
  },
  'records.holders': {
    summary: 'Mọi bên đã chịu trách nhiệm về hồ sơ, kèm thời gian của từng bên',
    description: 'Không khoảng trống, không chồng lấn, từ khoảnh khắc đầu đến khoảnh khắc cuối của hồ sơ.',
  },
  'records.time': {
    summary: 'Ai giữ hồ sơ bao lâu: cả vòng đời, từng mili giây tính cho ai',
    description:
      'Như đã xảy ra, theo đường găng: mỗi mili giây tính cho lần kiểm tra đang chạy kết luận sau cùng, nếu không thì cho bên đang được chờ, nếu không nữa thì cho bên chịu trách nhiệm. Phần của kiểm tra chưa kết luận là tạm tính. Với `at`: như đã biết lúc đó, theo giờ làm việc, sự cố và lần đóng đã biết lúc đó; với `happenedBy`: như đã xảy ra đến lúc đó.',
  },
  'records.bundle': {
    summary: 'Mọi thứ người ngoài cần để kiểm hồ sơ khi không có mạng',
    description:
      'Mỗi người đọc thấy phần được phép thấy, mà vẫn kiểm được: `npx onegate-verify`. Định dạng ghi ở deploy/docs/ledger.md.',
  },
  'gates.board': {
    summary: 'Cửa khẩu lúc này: ai chịu trách nhiệm về bao nhiêu, cái gì trễ và của ai',
    description: 'Đủ nhẹ để hỏi mỗi giây: với `If-None-Match`, trả 304 khi chưa có gì thay đổi.',
  },
  'gates.events': {
    summary: 'Điều đang xảy ra tại cửa khẩu, trực tiếp: ai chịu trách nhiệm, cái gì trễ, xe ở đâu',
    description:
      'Với `Accept: text/event-stream` là luồng sự kiện máy chủ gửi (WHATWG), tiếp diễn theo những gì xảy ra: tên là điều đã xảy ra, dữ liệu là một mục của câu trả lời JSON, id là chỗ đi tiếp (`Last-Event-ID`). Cứ 15 giây có dấu hiệu còn sống, kết thúc sau 5 phút hoặc khi dịch vụ khởi động lại: quay lại với id cuối, không mất gì. Nếu không thì là những gì đã xảy ra kể từ `after`, dạng JSON. Doanh nghiệp nghe về xe và hàng mình, cơ quan về cửa khẩu mình, mỗi bên theo bảng công bố ai đọc được gì.',
  },
  'exit-permits.create': {
    summary: 'Xe này có được rời đi không? Logistics hỏi tại barie',
    description:
      'Được cấp khi chuyến ở kiểm soát lối ra, mọi thứ đã giải phóng, không có lệnh giữ và không sửa đổi nào đang chờ. Từ đó lệnh giữ và sửa đổi đến quá muộn. Hỏi lại thì được cùng giấy phép.',
  },
  'holds.place': {
    summary: 'Giữ một chuyến hoặc lô hàng: không gì được giải phóng hay rời đi đến khi gỡ lệnh',
    description:
      'Do thủ trưởng hoặc trưởng ca, có căn cứ pháp luật và người duyệt. Cơ quan của lệnh giữ mở sớm nhất chịu trách nhiệm. Doanh nghiệp được báo ngay, hoặc muộn hơn theo lệnh của cơ quan được nêu. Lệnh giữ kín chỉ cho người ngoài ngăn của nó thấy rằng có giữ, và bàn trực của ban quản lý.',
  },
  'holds.show': {
    summary: 'Một lệnh giữ: từ lúc nào, theo luật nào, đến lần xem lại nào, khiếu nại gì',
    description:
      'Ai đọc được hồ sơ thì đọc được lệnh giữ của nó; doanh nghiệp thấy căn cứ kể từ khi được báo. Với lệnh giữ kín, mọi người thấy rằng có giữ và cần đến bàn trực nào.',
  },
  'holds.lift': {
    summary: 'Gỡ lệnh giữ',
    description:
      'Do thủ trưởng hoặc trưởng ca của cơ quan đã đặt, lệnh kín do người trong ngăn của nó. Điều không còn gì cản thì đi tiếp ngay.',
  },
  'holds.extend': {
    summary: 'Xem lại lệnh giữ và cho kéo dài đến lần xem lại sau',
    description:
      'Do thủ trưởng hoặc trưởng ca của cơ quan đã đặt, có người khác duyệt. Việc xem lại đã chuyển lên cấp trên thì trở xuống.',
  },
  'entries.refuse': {
    summary: 'Từ chối cho xe nhập cảnh: xe quay về qua biên với mọi thứ nó chở',
    description:
      'Do người chỉ huy biên phòng, hoặc của hải quan hay kiểm dịch khi kiểm tra của chính họ không đạt; có căn cứ pháp luật và người duyệt; chỉ hàng nhập, từ khi cho vào đến khi cho phép ra. Từ đó biên phòng chịu trách nhiệm đến khi xe đã về bên kia.',
  },
  'goods.refuse': {
    summary: 'Từ chối nhập một lô hàng; các lô khác trên xe đi tiếp',
    description:
      'Như từ chối xe, cho một lô hàng: biên phòng chịu trách nhiệm đến khi một xe quay về chở nó qua biên, số lượng trả về tờ khai hải quan, và xe của nó đi khi đã dỡ nó. Với hồ sơ của chuyến: cả xe với mọi thứ nó chở.',
  },
  'customs-declarations.refuse': {
    summary: 'Từ chối cả một tờ khai hải quan: mọi phần của nó, trên bất cứ xe nào',
    description:
      'Do người chỉ huy hải quan, có căn cứ pháp luật và người duyệt. Phần hàng nhập quay về qua biên, phần hàng xuất không bao giờ được giải phóng; hàng khai sau theo số này cũng bị từ chối. Phần đã được phép ra hoặc hồ sơ đã đóng giữ nguyên, và câu trả lời nêu tên chúng.',
  },
  'objections.create': {
    summary: 'Khiếu nại lệnh giữ: cơ quan giữ phải trả lời đúng hạn',
    description:
      'Do doanh nghiệp có hàng hoặc xe bị giữ, khi đã được báo. Với lệnh giữ kín, bàn trực của ban quản lý đứng ra nhận; người trong ngăn trả lời.',
  },
  'objections.answer': {
    summary: 'Trả lời khiếu nại lệnh giữ; chấp nhận thì gỡ lệnh ngay',
    description:
      'Do thủ trưởng hoặc trưởng ca của cơ quan giữ, với lệnh giữ kín do người trong ngăn; không phải người đã đặt lệnh.',
  },
  'sealed-holds.list': {
    summary: 'Lệnh giữ kín còn mở trong các ngăn của người gọi, kèm bên thực sự chịu trách nhiệm',
  },
  'sealed-holds.oversight': {
    summary: 'Lệnh giữ kín còn mở cho người xem lại từ ngoài đơn vị: lệnh nào, đã bao lâu',
    description: 'Do kiểm tra viên của ban quản lý; ủy ban nhân dân thấy những lệnh đã chuyển lên cấp mình.',
  },
  'sealed-holds.show': {
    summary: 'Một lệnh giữ kín, cho người trong ngăn của nó',
    description: 'Với người khác, nó không tồn tại: câu trả lời giống như với lệnh giữ không kín.',
  },
  'sealed-holds.review': {
    summary: 'Ghi rằng lệnh giữ kín đã được xem lại từ ngoài đơn vị',
    description: 'Do kiểm tra viên của ban quản lý, bên không bao giờ tự đặt lệnh giữ kín.',
  },
  'sealed-holds.count': { summary: 'Bao nhiêu lệnh giữ kín còn mở tại cửa khẩu, và đã bao lâu' },
  'handovers.offer': {
    summary: 'Đề nghị giao hồ sơ cho đơn vị hoặc cán bộ khác; chưa nhận thì chưa chuyển',
    description:
      'Do cán bộ của đơn vị đang chịu trách nhiệm, cho đơn vị mà tuyến cho phép ở giai đoạn này. Mỗi lúc một đề nghị.',
  },
  'handovers.show': { summary: 'Một đề nghị bàn giao, và kết quả của nó' },
  'handovers.accept': {
    summary: 'Nhận hồ sơ: từ khoảnh khắc này đơn vị bạn chịu trách nhiệm',
    description:
      'Do đơn vị hoặc cán bộ được đề nghị; sau khi từ chối hoặc im lặng, do cấp mà đề nghị đã chuyển lên: trưởng ca, rồi thủ trưởng.',
  },
  'handovers.refuse': {
    summary: 'Từ chối đề nghị, có lý do: trách nhiệm ở nguyên chỗ',
    description: 'Đề nghị chuyển lên một cấp: trưởng ca, thủ trưởng, rồi ban quản lý là bên quyết định.',
  },
  'handovers.withdraw': { summary: 'Rút đề nghị bàn giao' },
  'contests.open': {
    summary: 'Nói rằng đơn vị bạn bị nêu nhầm: ban quản lý quyết định ai chịu trách nhiệm',
    description:
      'Do cán bộ của đơn vị đang chịu trách nhiệm. Đơn vị vẫn chịu trách nhiệm đến khi ban quản lý phân công; ban quản lý có 30 phút trừ khi cửa khẩu quy định khác.',
  },
  'contests.list': { summary: 'Điều đang hoặc đã ở trước ban quản lý của các cửa khẩu người gọi' },
  'contests.show': { summary: 'Một lần không nhận trách nhiệm, và kết quả của nó' },
  'assignments.create': {
    summary: 'Phân công hồ sơ: ban quản lý quyết định ai chịu trách nhiệm từ khoảnh khắc này',
    description:
      'Do trưởng ca hoặc thủ trưởng của ban quản lý, với hồ sơ đang ở trước ban; chỉ cho đơn vị của cơ quan mà tuyến cho phép ở giai đoạn này.',
  },
  'obligations.list': { summary: 'Điều còn phải làm sau khi hồ sơ hoàn thành, mới nhất trước' },
  'obligations.show': { summary: 'Một nghĩa vụ: ai chịu trách nhiệm, đến bao giờ, kết thúc ra sao' },
  'obligations.create': {
    summary: 'Còn điều phải làm với một hồ sơ, dù mở hay đã đóng',
    description:
      'Cán bộ của một cơ quan, đơn vị của người đó chịu trách nhiệm. Việc xe phải về và phải ra được lập theo quy tắc khi xe qua biên.',
  },
  'obligations.discharge': {
    summary: 'Điều phải làm đã làm xong, hoặc không còn phải làm',
    description: 'Cán bộ của cơ quan chịu trách nhiệm, với lý do trong danh mục và chứng cứ.',
  },
  'visits.list': { summary: 'Các lần một xe qua biên và trở về' },
  'breaches.list': {
    summary: 'Điều lâu hơn mức cho phép tại các cửa khẩu của người gọi, lên đến cấp nào, và vì sao',
    description: 'Thiếu giải trình thì hiện rõ là thiếu: `explanationState=MISSING`.',
  },
  'breaches.show': { summary: 'Một lần quá hạn, và thủ trưởng đã nói gì' },
  'breaches.explain': {
    summary: 'Giải trình vì sao quá hạn: thủ trưởng của đơn vị có đồng hồ đó',
    description:
      'Trong 24 giờ từ khi quá hạn, hoặc theo mức cửa khẩu đặt (`BREACH_EXPLANATION`), không tính lúc OneGate ngừng; trước đó được nói lại, sau đó giữ nguyên. Mọi lời đều ở lại trong hồ sơ.',
  },
  'corrections.create': {
    summary: 'Nói điều gì sai trong sự kiện mà chính cơ quan người gọi đã báo',
    description:
      'Mục giữ nguyên như đã viết và cho thấy đã được sửa; hồ sơ, đồng hồ, thời gian và quá khứ theo điều nay tính. Giai đoạn lùi theo các cạnh của tuyến nếu có; điều vẫn đứng dù đã nói khác thành một sai khác. Kết quả kiểm tra khác, hoặc điều chưa từng xảy ra, cần người duyệt. Điều đã khai, đã quyết hay đã thỏa thuận không thuộc loại này: nó được sửa đổi, gỡ hoặc thu hồi. Hồ sơ đã đóng vẫn đóng, dù sửa gì trong đó; chỉ lần qua biên chưa từng có mới rút lại việc hoàn thành được suy định.',
  },
  'corrections.list': {
    summary: 'Điều gì đã được nói sai về hồ sơ, và điều gì nay tính',
    description: 'Cũ nhất trước. Nhiều lần sửa cùng một sự kiện thì lần cuối tính.',
  },
  'differences.list': { summary: 'Các sự kiện trái với điều đã ghi, chờ có người giải quyết' },
  'track.show': {
    summary: 'Một lô hàng theo mã trên phiếu: đến đâu, ai chịu trách nhiệm, lái xe phải làm gì',
    description:
      'Không cần token, cho ai giữ mã, bằng tiếng Việt, Anh hoặc Khmer (`Accept-Language`). Không có người, doanh nghiệp hay hàng hóa. Mã không dẫn đến đâu, hoặc hồ sơ đã đóng lâu, là không tìm thấy; cả hai mất cùng một thời gian.',
  },
} satisfies OperationTexts;
