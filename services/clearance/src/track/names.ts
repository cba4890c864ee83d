import { type ActingAgency, AGENCY_NAMES, STAGE_NAMES, type Stage } from '@onegate/codes';
import type { DriverAct } from './domain/driver.ts';
import type { Place } from './domain/place.ts';

/** Languages of those who stand at the gate. */
export type Language = 'vi' | 'en' | 'km';
type Texts = Readonly<Record<Language, string>>;

const PLACES: Readonly<Record<Place, Texts>> = {
  NOT_HERE: { en: 'Not at the gate', vi: 'Chưa có mặt tại cửa khẩu', km: 'មិនទាន់មកដល់ច្រកទ្វារ' },
  BARRIER: { en: 'At the outer barrier', vi: 'Ở rào chắn ngoài', km: 'នៅរបាំងខាងក្រៅ' },
  CONTROL: { en: 'In the control area', vi: 'Trong khu vực kiểm soát', km: 'ក្នុងតំបន់ត្រួតពិនិត្យ' },
  YARD: { en: 'In the yard', vi: 'Trong bãi', km: 'ក្នុងទីលាន' },
  EXIT: { en: 'At the exit', vi: 'Ở lối ra', km: 'នៅច្រកចេញ' },
  LEFT: { en: 'Has left the gate', vi: 'Đã rời cửa khẩu', km: 'បានចាកចេញពីច្រកទ្វារ' },
};

const ACTS: Readonly<Record<DriverAct, Texts>> = {
  NOTHING: { en: 'Nothing', vi: 'Không cần làm gì', km: 'មិនចាំបាច់ធ្វើអ្វីទេ' },
  WAIT: { en: 'Wait', vi: 'Chờ', km: 'រង់ចាំ' },
  ASK_DUTY_DESK: { en: 'Ask at the duty desk', vi: 'Hỏi tại bàn trực', km: 'សួរនៅតុប្រចាំការ' },
  CORRECT_DECLARATION: { en: 'Correct the declaration', vi: 'Sửa tờ khai', km: 'កែប្រតិវេទន៍' },
  ANSWER_AGENCY: {
    en: 'Give the agency what it asked for',
    vi: 'Bổ sung nội dung mà cơ quan yêu cầu',
    km: 'ផ្តល់អ្វីដែលស្ថាប័នបានស្នើសុំ',
  },
  COME: { en: 'Come to the gate', vi: 'Đến cửa khẩu', km: 'មកច្រកទ្វារ' },
  WAIT_AT_BARRIER: { en: 'Wait at the barrier', vi: 'Chờ ở rào chắn', km: 'រង់ចាំនៅរបាំង' },
  SHOW_PAPERS: { en: 'Show papers and vehicle', vi: 'Xuất trình giấy tờ và xe', km: 'បង្ហាញឯកសារ និងយានយន្ត' },
  GO_TO_YARD: { en: 'Drive into the yard', vi: 'Đưa xe vào bãi', km: 'បើកចូលទីលាន' },
  PAY: { en: 'Pay the charges', vi: 'Nộp phí', km: 'បង់កម្រៃ' },
  WAIT_FOR_CALL: { en: 'Wait for the call', vi: 'Chờ gọi', km: 'រង់ចាំការហៅ' },
  GO_TO_EXIT: { en: 'Drive to the exit', vi: 'Đưa xe đến lối ra', km: 'បើកទៅច្រកចេញ' },
  DRIVE_BACK: { en: 'Drive back', vi: 'Quay lại', km: 'បើកត្រឡប់វិញ' },
};

const STAGES_IN_KHMER: Readonly<Record<Stage, string>> = {
  SUBMITTED: 'បានដាក់ប្រតិវេទន៍',
  SCHEDULED: 'បានទទួលយក កំពុងរង់ចាំយានយន្ត',
  WAITING_ADMISSION: 'រង់ចាំចូលច្រកទ្វារ',
  ARRIVED: 'បានមកដល់ កំពុងពិនិត្យមនុស្ស និងយានយន្ត',
  IN_YARD: 'ចូលទីលាន',
  UNDER_INSPECTION: 'កំពុងពិនិត្យទំនិញ',
  TRANSSHIPPING: 'កំពុងផ្ទេរទំនិញ',
  AWAITING_TRUCK: 'បានដោះលែង រង់ចាំទំនិញផ្សេងលើយានយន្តដដែល',
  FEE_DUE: 'រង់ចាំបង់កម្រៃ',
  QUEUED_FOR_EXIT: 'តម្រង់ជួរចេញ',
  EXIT_CONTROL: 'ត្រួតពិនិត្យច្រកចេញ',
  CROSSED: 'បានឆ្លងព្រំដែន រង់ចាំភាគីម្ខាងទៀតបញ្ជាក់',
  COMPLETED: 'បានបញ្ចប់',
  CANCELLED: 'បានបោះបង់',
  REFUSED: 'ត្រូវបានបដិសេធ',
  RETURNING: 'កំពុងត្រឡប់',
  CLOSED_REFUSED: 'បានបិទក្រោយការបដិសេធ',
  TURNED_BACK: 'ភាគីម្ខាងទៀតបានបញ្ជូនត្រឡប់',
};

const AGENCIES_IN_KHMER: Readonly<Record<ActingAgency, string>> = {
  MANAGEMENT_BOARD: 'គណៈគ្រប់គ្រងច្រកទ្វារព្រំដែន',
  CUSTOMS: 'គយ',
  BORDER_GUARD: 'កងការពារព្រំដែន',
  HEALTH_QUARANTINE: 'ចត្តាឡីស័កសុខាភិបាល',
  PLANT_QUARANTINE: 'ចត្តាឡីស័ករុក្ខជាតិ',
  ANIMAL_QUARANTINE: 'ចត្តាឡីស័កសត្វ',
};

export const nameOfPlace = (place: Place, language: Language): string => PLACES[place][language];
export const nameOfAct = (act: DriverAct, language: Language): string => ACTS[act][language];

export const nameOfStage = (stage: Stage, language: Language): string =>
  language === 'km' ? STAGES_IN_KHMER[stage] : STAGE_NAMES[stage][language];

export const nameOfAgency = (agency: ActingAgency, language: Language): string =>
  language === 'km' ? AGENCIES_IN_KHMER[agency] : AGENCY_NAMES[agency][language];
