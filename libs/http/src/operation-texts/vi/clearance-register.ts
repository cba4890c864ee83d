import type { OperationTexts } from '../operation-text.ts';

const HOURS = 'Trả về mọi giờ làm việc của đơn vị đang có hiệu lực hoặc đã định.';

/** Of clearance, what the gate is told once: outages, people and units, time limits, the ledger. */
export const clearanceRegister = {
  'outages.list': {
    summary: 'Các lần ngừng hệ thống của mọi cửa khẩu, mới nhất trước',
    description:
      '`state=PROPOSED` cho thấy điều ban quản lý phải quyết định: một lần chính nền tảng im lặng.',
  },
  'outages.show': { summary: 'Một lần ngừng hệ thống' },
  'outages.declare': {
    summary: 'Công bố một hệ thống đã, đang hoặc sẽ không hoạt động',
    description:
      'Chỉ đồng hồ của việc cần hệ thống đó mới dừng: tất cả với OneGate, của kiểm tra hải quan với VNACCS. Công bố sau thì lần quá hạn nằm trong đó được rút. Đồng hồ được đặt lại trong giây lát; mỗi hồ sơ nói điều gì đã dời chúng.',
  },
  'outages.confirm': {
    summary: 'Công nhận lần nền tảng im lặng là ngừng hệ thống: đồng hồ trong đó đã dừng, nay chạy tiếp',
  },
  'outages.deny': {
    summary: 'Xác định không có ngừng hệ thống: thời gian được tính, điều bị chờ đi tiếp ngay',
  },
  'outages.end': { summary: 'Nói hệ thống hoạt động lại từ lúc nào: đồng hồ chạy tiếp' },
  'erasures.create': {
    summary: 'Xóa giá trị của một trường theo lệnh',
    description:
      'Muối và giá trị mất khỏi mọi mục kể về cùng sự kiện; giá trị băm, chuỗi và chứng minh vẫn đúng. Một mục mới nói loại dữ liệu nào đã xóa, lúc nào, ai xóa và theo lệnh của ai.',
  },
  'routes.list': { summary: 'Các tuyến: mọi giai đoạn, ai chịu trách nhiệm, đồng hồ và bước tiếp theo' },
  'routes.show': { summary: 'Tuyến của một chiều' },
  'shift-changes.create': {
    summary: 'Đề nghị giao mọi hồ sơ còn mở của một cán bộ hoặc đơn vị cho trưởng ca sau cùng lúc',
    description:
      'Mỗi hồ sơ có đề nghị riêng, nhận hay từ chối riêng. Phần còn lại khi ca kết thúc thuộc trưởng ca sau. Hơn một trăm hồ sơ thì đề nghị từng phần: đọc lại đến khi đủ.',
  },
  'shift-changes.show': { summary: 'Một lần đổi ca và kết quả của từng hồ sơ' },
  'shift-changes.list': { summary: 'Các lần đổi ca của các cửa khẩu người gọi, mới nhất trước' },
  'register.agencies': { summary: 'Các cơ quan của mỗi cửa khẩu, hiện nay hoặc tại một thời điểm' },
  'register.agencies.create': { summary: 'Đưa một cơ quan vào cửa khẩu' },
  'register.agencies.change': {
    summary: 'Đặt tên khác cho cơ quan từ một thời điểm, hoặc cho rời cửa khẩu',
    description: 'Mục kết thúc ở đó; với tên mới thì mục khác bắt đầu. Cơ quan còn đơn vị thì ở lại.',
  },
  'register.units': {
    summary: 'Các đơn vị của các cơ quan, ai đứng đầu và ai trưởng ca, hiện nay hoặc tại một thời điểm',
  },
  'register.units.found': {
    summary: 'Lập đơn vị mà qua đó cơ quan hoạt động tại cửa khẩu',
    description:
      'Cơ quan đã có đơn vị thì đơn vị mới kế tục: người, thủ trưởng và các ca của nó từ đó thuộc đơn vị mới. Đơn vị trước kết thúc ở đó.',
  },
  'register.units.rename': {
    summary: 'Đặt tên khác cho đơn vị từ một thời điểm',
    description: 'If-Match nêu phiên bản của mục hiện hành. Đơn vị chỉ kết thúc khi đơn vị khác kế tục.',
  },
  'register.duty': {
    summary: 'Ai trực trong một đơn vị, ai trưởng ca, ai đứng đầu, tại thời điểm bất kỳ',
  },
  'register.heads': { summary: 'Ai đứng đầu mỗi đơn vị, hiện nay hoặc tại một thời điểm' },
  'register.heads.appoint': {
    summary: 'Bổ nhiệm thủ trưởng đơn vị',
    description:
      'Người đang giữ chức khi đó nhường chỗ; có `to` thì người mới là quyền thủ trưởng, và người kia trở lại. Vậy đơn vị luôn có một thủ trưởng. Sửa sai cũng là bổ nhiệm: điều đã là vậy giữ nguyên.',
  },
  'register.officers': {
    summary: 'Ai phục vụ trong các đơn vị của cửa khẩu người gọi, hiện nay hoặc tại một thời điểm',
    description: 'Mã định danh và vai trò, không có tên: tên ở lại nơi cấp danh tính.',
  },
  'register.officers.enlist': {
    summary: 'Nhận một người vào đơn vị',
    description: 'Mỗi lúc một người phục vụ trong một đơn vị.',
  },
  'register.officers.change': {
    summary: 'Giao vai trò khác từ một thời điểm, hoặc cho rời đơn vị',
    description:
      'Mục kết thúc ở đó; có vai trò thì mục khác bắt đầu. Từ chối khi người đó còn đứng đầu đơn vị hoặc còn trong ca cần vai trò ấy. Không có vai trò thì trả về mục với ngày kết thúc.',
  },
  'register.rosters': {
    summary: 'Các ca của đơn vị tại cửa khẩu người gọi, hiện nay hoặc tại một thời điểm',
  },
  'register.rosters.enter': {
    summary: 'Nhập các ca của một đơn vị, mỗi ca có trưởng ca được quyền duyệt',
    description:
      'Ca thường trực, không có điểm kết, nhường chỗ rồi trở lại sau. Ca có điểm kết thì không: kết thúc nó trước. Mọi lỗi của mọi ca được trả lời cùng lúc, và không ghi gì.',
  },
  'register.rosters.end': {
    summary: 'Kết thúc ca sớm hơn, hoặc rút ca chưa bắt đầu',
    description:
      'Trả về các ca của đơn vị đang có hoặc đã định. Khi không có ca nào, thủ trưởng chịu trách nhiệm.',
  },
  'time-limits.show': {
    summary: 'Mọi thời hạn của cửa khẩu: giai đoạn, việc, bàn giao, lệnh giữ, chuyển cấp, nghĩa vụ',
    description:
      'Như đang có hiệu lực, hoặc như đã hay sẽ có tại `at`. Hồ sơ giữ phiên bản lúc nó bắt đầu: `limitsVersion` của hồ sơ.',
  },
  'time-limits.versions': {
    summary: 'Mọi phiên bản thời hạn của cửa khẩu: tự đặt gì, từ lúc nào, do ai',
  },
  'time-limits.change': {
    summary: 'Đặt thời hạn của cửa khẩu, từ một thời điểm',
    description:
      'Phần khác giữ nguyên. Tính cho điều bắt đầu sau đó: hồ sơ giữ phiên bản lúc nó bắt đầu. Mọi lỗi được trả lời cùng lúc, và không ghi gì. Được báo bằng `gate.time-limits-published`. Trả về các thời hạn có hiệu lực từ đó.',
  },
  'weight-tolerances.show': {
    summary: 'Khối lượng cân được lệch bao nhiêu so với khai báo, theo loại hàng',
    description:
      'Như đang có hiệu lực, hoặc như đã hay sẽ có tại `at`. Vượt quá thì doanh nghiệp phải sửa tờ khai hải quan: nghĩa vụ CUSTOMS_AMENDMENT với nguyên nhân WEIGHT_BEYOND_TOLERANCE.',
  },
  'weight-tolerances.change': {
    summary: 'Đặt mức lệch khối lượng của cửa khẩu, từ một thời điểm',
    description:
      'Phần khác giữ nguyên; điều đã cân trước không xét lại. Mọi lỗi được trả lời cùng lúc, và không ghi gì. Trả về các mức có hiệu lực từ đó.',
  },
  'calendars.list': {
    summary: 'Mỗi đơn vị làm việc lúc nào, hiện nay hoặc tại một thời điểm',
    description: 'Đơn vị không có trong danh sách làm việc suốt ngày đêm.',
  },
  'calendars.set': {
    summary: 'Đặt giờ làm việc của đơn vị, từ một thời điểm',
    description: `Giờ đang có hiệu lực khi đó nhường chỗ; có \`to\` thì sau trở lại. Điều đã là vậy giữ nguyên. Đồng hồ của đơn vị được đặt lại, từng phần, trong giây lát. ${HOURS}`,
  },
  'calendars.end': {
    summary: 'Kết thúc giờ làm việc của đơn vị sớm hơn, hoặc rút giờ chưa bắt đầu',
    description: `Khi không có giờ nào, đơn vị làm việc suốt ngày đêm. ${HOURS}`,
  },
  'ledger.refusals': {
    summary: 'Các ngày từ chối trong sổ cái, theo mã băm',
    description:
      'Mỗi dịch vụ đếm và băm các lần từ chối mỗi ngày một lần; mã băm là một mục của sổ. Ai đọc các dòng của ngày đó tính lại được mã băm, và chứng minh nó có trong cây.',
  },
  'ledger.checkpoint': {
    summary: 'Điểm kiểm có chữ ký mới nhất trên mọi mục của mọi hồ sơ',
    description:
      'Văn bản thuần, tlog-checkpoint của C2SP: nguồn gốc, số lá, gốc, chữ ký. Hãy giữ nó: mọi thay đổi về sau trong phần nó phủ đều tìm ra được nhờ nó.',
  },
  'ledger.keys': {
    summary: 'Các khóa ký điểm kiểm, nay và trước đây',
    description: 'Lấy một lần từ nơi bạn tin hơn địa chỉ này, rồi so sánh.',
  },
  'ledger.tile': {
    summary: 'Một mảnh của cây',
    description:
      'tlog-tiles của C2SP: 32 byte mỗi mã băm, 256 mã băm mỗi mảnh, mảnh chưa đầy thì ít hơn; điều đã trả lời một lần không bao giờ đổi.',
  },
  'ledger.proofs.inclusion': { summary: 'Chứng minh một mục có trong cây của một điểm kiểm' },
  'ledger.proofs.consistency': {
    summary: 'Chứng minh cây của điểm kiểm này là phần đầu của cây của điểm kiểm kia',
  },
} satisfies OperationTexts;
