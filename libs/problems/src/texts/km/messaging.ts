import type { Texts } from '../languages.ts';

export const messagingTexts: Texts = {
  'messaging.parked.not-found': {
    title: 'គ្មានសារដែលផ្អាកបែបនេះទេ',
    remedy: 'មើលបញ្ជីសារដែលផ្អាក; វាអាចត្រូវបានដោះលែងយូរហើយ។',
  },
  'messaging.parked.settled': {
    title: 'សារមិនផ្អាកទៀតទេ',
    remedy: 'អានម្តងទៀត៖ វាត្រូវបានដោះលែង ឬបោះចោលហើយ។',
  },
  'messaging.parked.reason-missing': {
    title: 'បោះចោលសារបានតែពេលមានមូលហេតុ',
    remedy: 'ប្រាប់ថាហេតុអ្វីការបោះចោលមិនបាត់បង់អ្វី។',
  },
  'messaging.replay.not-allowed': {
    title: 'សេវានេះមិនអាចបង្កើតឡើងវិញពីព្រឹត្តិការណ៍ទេ',
    remedy: 'មានតែទិដ្ឋភាពដែលមិនសម្រេចដោយខ្លួនឯងអាចចាប់ផ្តើមពីព្រឹត្តិការណ៍ដំបូង។',
  },
};
