import type { Texts } from '../languages.ts';

export const clearanceTexts: Texts = {
  'clearance.record.not-found': {
    title: 'Ở đây không có hồ sơ này',
    remedy: 'Hồ sơ xuất hiện giây lát sau khi tờ khai được nộp.',
  },
  'clearance.records.unseen': {
    title: 'Không được tìm theo thông tin mà bạn không được xem',
    remedy: 'Hãy bỏ điều kiện đó; bảng ai được xem gì được công bố.',
  },
  'clearance.events.too-many': {
    title: 'Số luồng sự kiện trực tiếp cùng lúc vượt mức cho phép',
    remedy: 'Hãy đóng bớt một luồng, hoặc chờ theo Retry-After; một luồng cho biết mọi việc của cả cửa khẩu.',
  },
  'clearance.track.not-found': {
    title: 'Mã này không dẫn đến lô hàng nào',
    remedy:
      'Kiểm tra lại mã trên phiếu; mã có hiệu lực giây lát sau khi nộp tờ khai và hết hiệu lực một thời gian sau khi lô hàng hoàn thành.',
  },
  'clearance.record.closed': {
    title: 'Hồ sơ đã đóng',
    remedy: 'Đọc lại hồ sơ: `allowedActions` cho biết hiện làm được gì.',
  },
  'clearance.exit.not-at-exit': {
    title: 'Chuyến chưa đến kiểm soát lối ra',
    remedy: 'Gọi xe từ hàng chờ trước; hỏi lại giây lát sau khi gọi.',
  },
  'clearance.exit.held': {
    title: 'Đang có lệnh giữ',
    remedy: 'Cơ quan đặt lệnh có thể gỡ.',
  },
  'clearance.exit.amendment-pending': {
    title: 'Một sửa đổi tờ khai đang chờ quyết định',
    remedy: 'Chờ cơ quan liên quan quyết định.',
  },
  'clearance.exit.not-released': {
    title: 'Chưa phải mọi thứ trên xe đều được giải phóng',
    remedy: 'Chờ mọi cơ quan giải phóng; hồ sơ nêu đang chờ ai.',
  },
  'clearance.hold.not-found': {
    title: 'Không có lệnh giữ này',
    remedy: 'Kiểm tra mã định danh; hồ sơ cho thấy các lệnh giữ.',
  },
  'clearance.hold.lifted': {
    title: 'Lệnh giữ đã được gỡ',
    remedy: 'Đọc lại hồ sơ; không cần làm gì.',
  },
  'clearance.hold.after-exit-permit': {
    title: 'Đã cho phép rời cửa khẩu: lệnh giữ đến quá muộn',
    remedy: 'Nếu xe còn ở đó, yêu cầu làn dừng xe.',
  },
  'clearance.hold.approver': {
    title: 'Người duyệt phải là người khác cùng đơn vị',
    remedy: 'Nêu thủ trưởng hoặc trưởng ca khác bạn.',
  },
  'clearance.hold.review-date': {
    title: 'Thời điểm xem lại phải ở tương lai, trong giới hạn của cửa khẩu',
    remedy: 'Không quá 30 ngày trừ khi cửa khẩu có giới hạn khác; sau đó có thể gia hạn.',
  },
  'clearance.handover.not-found': {
    title: 'Không có lần bàn giao này',
    remedy: 'Kiểm tra mã định danh; hồ sơ cho thấy các lần bàn giao.',
  },
  'clearance.handover.not-holder': {
    title: 'Chỉ đơn vị chịu trách nhiệm mới được đề nghị bàn giao hồ sơ',
    remedy: 'Đọc lại hồ sơ: `allowedActions` cho biết hiện làm được gì.',
  },
  'clearance.handover.open-offer': {
    title: 'Hồ sơ đã được đề nghị bàn giao',
    remedy: 'Rút đề nghị đang mở, hoặc chờ trả lời hay hết hạn.',
  },
  'clearance.handover.held': {
    title: 'Hồ sơ bị giữ ở lại với cơ quan đang giữ',
    remedy: 'Chờ lệnh giữ được gỡ.',
  },
  'clearance.handover.unit': {
    title: 'Ở giai đoạn này hồ sơ không thể chuyển cho đơn vị đó',
    remedy: 'Xem tuyến: mỗi giai đoạn nêu các cơ quan được chịu trách nhiệm.',
  },
  'clearance.handover.officer': {
    title: 'Cán bộ không thuộc đơn vị đó',
    remedy: 'Nêu cán bộ của đơn vị đó, hoặc bỏ trống.',
  },
  'clearance.handover.deadline': {
    title: 'Thời hạn phải ở tương lai, trong giới hạn của cửa khẩu',
    remedy: 'Nêu thời hạn trong giới hạn của cửa khẩu, hoặc bỏ trống.',
  },
  'clearance.handover.ended': {
    title: 'Đề nghị không còn mở',
    remedy: 'Đọc lại hồ sơ: `allowedActions` cho biết hiện làm được gì.',
  },
  'clearance.handover.not-addressed': {
    title: 'Đề nghị gửi cho đơn vị hoặc cán bộ khác',
    remedy: 'Để đơn vị hoặc cán bộ được đề nghị trả lời.',
  },
  'clearance.handover.not-offering': {
    title: 'Chỉ đơn vị đã đề nghị mới rút được',
    remedy: 'Nhờ đơn vị đã đề nghị.',
  },
  'clearance.contest.open': {
    title: 'Ai chịu trách nhiệm hồ sơ đang do ban quản lý xem xét',
    remedy: 'Chờ quyết định; đến lúc đó đơn vị chịu trách nhiệm vẫn tiếp tục.',
  },
  'clearance.contest.not-found': {
    title: 'Không có khiếu nại này',
    remedy: 'Kiểm tra mã định danh; hồ sơ cho thấy các khiếu nại.',
  },
  'clearance.assignment.no-contest': {
    title: 'Hồ sơ này không có gì đang chờ ban quản lý',
    remedy: 'Ban chỉ định hồ sơ bị khiếu nại, bị trả lại ba lần, hoặc không ai nhận.',
  },
  'clearance.assignment.unit': {
    title: 'Ở giai đoạn này không thể chỉ định hồ sơ cho đơn vị đó',
    remedy: 'Xem tuyến: mỗi giai đoạn nêu các cơ quan được chịu trách nhiệm.',
  },
  'clearance.assignment.officer': {
    title: 'Cán bộ không thuộc đơn vị đó',
    remedy: 'Nêu cán bộ của đơn vị đó, hoặc bỏ trống.',
  },
  'clearance.assignment.own-contest': {
    title: 'Không ai quyết định khiếu nại của chính mình',
    remedy: 'Trưởng ca khác hoặc thủ trưởng ban quản lý quyết định.',
  },
  'clearance.route.not-found': {
    title: 'Không có tuyến này',
    remedy: 'Xem các tuyến của cửa khẩu.',
  },
  'clearance.erasure.no-value': {
    title: 'Mục này không có trường đó',
    remedy: 'Xem các mục của hồ sơ: chỉ xóa được cái đang có, và một lần.',
  },
  'clearance.erasure.kept': {
    title: 'Trường này nêu ai chịu trách nhiệm hoặc việc gì đã xảy ra, nên được giữ',
    remedy: 'Chỉ nêu trường chứa dữ liệu cá nhân không cần giữ.',
  },
  'clearance.ledger.no-checkpoint': {
    title: 'Chưa có mốc kiểm nào được ký',
    remedy: 'Mốc đầu tiên có trong vòng một phút sau mục đầu tiên.',
  },
  'clearance.ledger.no-tile': {
    title: 'Cây không có mảnh này',
    remedy: 'Xem C2SP tlog-tiles về dạng địa chỉ; cây lớn đến mức mốc kiểm nêu.',
  },
  'clearance.ledger.not-in-tree': {
    title: 'Cây cỡ đó không chứa mục này',
    remedy: 'Hỏi với cỡ của mốc kiểm mới hơn; mục có lá sau giây lát.',
  },
  'clearance.ledger.size': {
    title: 'Cây không có cỡ này',
    remedy: 'Dùng cỡ của các mốc kiểm, cỡ nhỏ trước.',
  },
  'clearance.gate.not-found': {
    title: 'Không có cửa khẩu này',
    remedy: 'Kiểm tra mã cửa khẩu.',
  },
  'clearance.time-limits.not-yet': {
    title: 'Lúc đó cửa khẩu chưa có thời hạn nào',
    remedy: 'Xem các phiên bản thời hạn của cửa khẩu để biết phiên bản đầu tiên.',
  },
  'clearance.register.refused': {
    title: 'Thay đổi không khớp với danh bạ',
    remedy: 'Xem `errors`: mỗi mục nêu vị trí trong yêu cầu và điều cản trở. Chưa ghi gì.',
  },
  'clearance.register.not-found': {
    title: 'Không có mục nào như vậy đang hoặc sẽ có hiệu lực',
    remedy: 'Cái đã qua giữ nguyên. Đọc lại danh sách.',
  },
  'clearance.register.unit-not-found': {
    title: 'Không có đơn vị này',
    remedy: 'Xem `GET /v1/units` để biết các đơn vị.',
  },
  'clearance.register.not-yet': {
    title: 'Lúc đó đơn vị chưa tồn tại',
    remedy: 'Xem `GET /v1/units?at=` để biết các đơn vị lúc đó.',
  },
  'clearance.hold.notice': {
    title: 'Chỉ được hoãn thông báo nhiều nhất 24 giờ',
    remedy: 'Nêu thời điểm muộn hơn trong giới hạn, hoặc để thông báo ngay.',
  },
  'clearance.hold.people': {
    title: 'Ngăn hồ sơ chỉ gồm cán bộ của đơn vị đặt lệnh giữ',
    remedy: 'Chỉ nêu cán bộ của đơn vị đặt lệnh giữ.',
  },
  'clearance.hold.sealed-agency': {
    title: 'Ban quản lý không đặt lệnh giữ niêm kín',
    remedy: 'Bàn trực của ban đứng trước các lệnh đó và xem xét từ bên ngoài.',
  },
  'clearance.objection.not-found': {
    title: 'Không có phản đối này',
    remedy: 'Kiểm tra mã định danh; lệnh giữ cho thấy các phản đối.',
  },
  'clearance.objection.no-notice': {
    title: 'Doanh nghiệp chưa được thông báo về lệnh giữ',
    remedy: 'Cơ quan đã hoãn, nhiều nhất 24 giờ; hãy phản đối khi đã được thông báo.',
  },
  'clearance.objection.open': {
    title: 'Đã có phản đối đang mở với lệnh giữ này',
    remedy: 'Chờ trả lời cho phản đối đó.',
  },
  'clearance.objection.answered': {
    title: 'Phản đối đã được trả lời',
    remedy: 'Đọc lại; không cần làm gì.',
  },
  'clearance.objection.own-hold': {
    title: 'Không ai trả lời phản đối lệnh giữ do chính mình đặt',
    remedy: 'Trưởng ca khác hoặc thủ trưởng đơn vị trả lời.',
  },
  'clearance.drift.away': {
    title: 'Không hỏi được nơi cần đối chiếu hồ sơ',
    detail: 'Không hỏi được {service}.',
    remedy: 'Xem /health/ready rồi thử lại: không trả lời không có nghĩa là khớp.',
  },
  'clearance.obligation.not-found': {
    title: 'Không có nghĩa vụ này',
    remedy: 'Kiểm tra mã định danh; danh sách nghĩa vụ cho thấy chúng.',
  },
  'clearance.obligation.discharged': {
    title: 'Nghĩa vụ đã hoàn thành',
    remedy: 'Đọc lại; không cần làm gì.',
  },
  'clearance.obligation.due-date': {
    title: 'Hạn của nghĩa vụ phải ở tương lai',
    remedy: 'Nêu thời điểm trong tương lai.',
  },
  'clearance.correction.entry': {
    title: 'Hồ sơ không có dòng này',
    remedy: 'Đọc các dòng của hồ sơ: `seq` là số thứ tự.',
  },
  'clearance.correction.fact': {
    title: 'Điều dòng này ghi không đính chính được',
    remedy: 'Chỉ đính chính được việc đã ghi nhận tại cửa khẩu; tờ khai thì sửa đổi, việc tạm giữ thì gỡ bỏ.',
  },
  'clearance.correction.values': {
    title: 'Sự kiện không có giá trị này',
    remedy: 'Chỉ đính chính thời điểm và điều sự kiện ghi; việc không xảy ra thì không có giá trị.',
  },
  'clearance.correction.nothing': {
    title: 'Đính chính không nêu điều gì mới',
    remedy: 'Nêu giá trị đúng, hoặc nêu rằng việc đó không xảy ra.',
  },
  'clearance.correction.withdrawn': {
    title: 'Sự kiện đã bị rút lại',
    remedy: 'Không còn gì để đính chính; ghi nhận lại điều đã xảy ra.',
  },
  'clearance.correction.approver': {
    title: 'Phải có người khác lãnh đạo đơn vị phê duyệt việc đính chính',
    remedy: 'Nêu thủ trưởng hoặc trưởng ca; không ai tự phê duyệt việc của mình.',
  },
  'clearance.refusal.no-part': {
    title: 'Không có lô hàng nào tại đây thuộc tờ khai hải quan này',
    remedy: 'Kiểm tra số tờ khai; lô hàng xuất hiện ít phút sau khi tờ khai được nộp.',
  },
  'clearance.refusal.part-coming': {
    title: 'Vừa có thêm một phần của tờ khai hải quan',
    remedy: 'Thử lại: phần mới cũng sẽ bị từ chối.',
  },
  'clearance.refusal.already': {
    title: 'Việc nhập cảnh đã bị từ chối',
    remedy: 'Đọc lại hồ sơ: `allowedActions` cho biết hiện làm được gì.',
  },
  'clearance.refusal.after-exit-permit': {
    title: 'Đã cho phép rời cửa khẩu: từ chối đến quá muộn',
    remedy: 'Nếu xe còn ở đó, yêu cầu làn dừng xe.',
  },
  'clearance.refusal.not-entering': {
    title: 'Xe không nhập cảnh tại đây',
    remedy: 'Chỉ từ chối nhập cảnh được xe nhập khẩu, kể từ khi được tiếp nhận.',
  },
  'clearance.refusal.grounds': {
    title: 'Từ chối cần một lượt kiểm tra không đạt của cùng cơ quan',
    remedy: 'Kết luận lượt kiểm tra là FAILED trước và nêu nó; chỉ biên phòng không cần.',
  },
  'clearance.outage.not-found': {
    title: 'Không có sự cố này',
    remedy: 'Xem danh sách sự cố.',
  },
  'clearance.outage.gate': {
    title: 'Không có cửa khẩu này',
    remedy: 'Xem các cửa khẩu tại `GET /v1/units`.',
  },
  'clearance.outage.overlaps': {
    title: 'Một sự cố khác của hệ thống này đã bao trùm một phần thời gian đó',
    remedy: 'Quyết định về sự cố được nêu (`outageId`), kết thúc nó, hoặc nêu thời gian khác.',
  },
  'clearance.outage.state': {
    title: 'Không thể làm việc này trong trạng thái hiện tại của sự cố',
    remedy: 'Đọc lại: `allowedActions` cho biết hiện làm được gì.',
  },
  'clearance.breach.not-found': {
    title: 'Không có lần quá hạn này',
    remedy: 'Xem danh sách các lần quá hạn.',
  },
  'clearance.breach.frozen': {
    title: 'Đã hết thời hạn giải trình việc quá hạn',
    remedy: 'Điều đã giải trình đến lúc đó được giữ nguyên; điều chưa giải trình vẫn còn thiếu.',
  },
  'clearance.shift-change.not-found': {
    title: 'Không có lần giao ca này',
    remedy: 'Xem danh sách các lần giao ca.',
  },
  'clearance.shift-change.leader': {
    title: 'Chỉ trưởng ca hoặc người đứng đầu được bàn giao hồ sơ của người khác',
    remedy: 'Nêu chính mình ở `officer`, hoặc đề nghị trưởng ca.',
  },
  'clearance.shift-change.refused': {
    title: 'Không thể bàn giao các hồ sơ như vậy',
    remedy: 'Xem `errors`: mỗi mục nêu chỗ trong yêu cầu và điều cản trở. Chưa hồ sơ nào được bàn giao.',
  },
};
