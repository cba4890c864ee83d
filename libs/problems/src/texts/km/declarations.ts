import type { Texts } from '../languages.ts';

export const declarationsTexts: Texts = {
  'declarations.declaration.not-found': {
    title: 'គ្មានប្រតិវេទន៍នេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់។',
  },
  'declarations.action.not-allowed': {
    title: 'ប្រតិវេទន៍មិនអនុញ្ញាតការនេះឥឡូវទេ',
    detail: 'មិនអាច {action} ពេលប្រតិវេទន៍ស្ថិតក្នុង {status} ទេ។',
    remedy: 'ជ្រើសមួយក្នុង `allowedActions`។',
  },
  'declarations.enterprise.none': {
    title: 'និមិត្តសញ្ញាមិនបញ្ជាក់សហគ្រាសដែលត្រូវប្រកាសទេ',
    remedy: 'ចូលជាបុគ្គលរបស់សហគ្រាស ឬតាមការផ្តល់សិទ្ធិរបស់វា។',
  },
  'declarations.plate.on-another-movement': {
    title: 'រថយន្តស្ថិតក្នុងដំណើរផ្សេងដែលមិនទាន់ចប់',
    remedy: 'បញ្ចប់ ឬលុបដំណើរនោះជាមុន ឬកែស្លាកលេខ។',
  },
  'declarations.shipments.fixed': {
    title: 'ក្រោយការដាក់លើកដំបូង ទំនិញលើរថយន្តត្រូវនៅដដែល',
    remedy: 'រក្សាទំនិញទាំងអស់ ហើយកុំបន្ថែម; បើចង់ប្តូរ សូមលុប រួចប្រកាសថ្មី។',
  },
  'declarations.review.reason-missing': {
    title: 'ប្រតិវេទន៍មានការព្រមានដែលត្រូវការមូលហេតុដើម្បីទទួល',
    remedy: 'ប្រាប់ក្នុង `reasonCode` ថាហេតុអ្វីវានៅតែត្រឹមត្រូវ។',
  },
  'declarations.review.own-act': {
    title: 'គ្មាននរណាទទួលយកអ្វីដែលខ្លួនបានដាក់ដោយខ្លួនឯងទេ',
    remedy: 'សុំមន្ត្រីផ្សេងទៀតរបស់គណៈគ្រប់គ្រង។',
  },
  'declarations.references.exhausted': {
    title: 'រកមិនឃើញលេខយោងទំនេរ',
    remedy: 'ព្យាយាមម្តងទៀតបន្តិចក្រោយ។',
  },
  'declarations.amendment.not-found': {
    title: 'គ្មានការកែប្រែនេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់; បញ្ជីការកែប្រែនៃប្រតិវេទន៍បង្ហាញវា។',
  },
  'declarations.cancellation.not-found': {
    title: 'គ្មាននរណាស្នើលុបប្រតិវេទន៍នេះទេ',
    remedy: 'ស្នើលុបជាមុន។',
  },
  'declarations.customs-declaration.not-found': {
    title: 'គ្មានប្រតិវេទន៍ដែលអ្នកអាចមើលបញ្ជាក់ប្រតិវេទន៍គយនេះទេ',
    remedy: 'ពិនិត្យលេខដប់មួយខ្ទង់។',
  },
  'declarations.code-list.not-found': {
    title: 'គ្មានបញ្ជីកូដនេះទេ',
    remedy: 'មើល /v1/codes សម្រាប់បញ្ជី។',
  },
  'declarations.enterprise.not-found': {
    title: 'បញ្ជីមិនមានសហគ្រាសនេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់ ឬចុះបញ្ជីសហគ្រាសជាមុន។',
  },
  'declarations.enterprise.known': {
    title: 'សហគ្រាសនេះមានក្នុងបញ្ជីរួចហើយ',
    remedy: 'អានធាតុដែលមាន ហើយកែប្រែវា។',
  },
  'declarations.enterprise.not-active': {
    title: 'សហគ្រាសមិនសកម្មក្នុងបញ្ជី',
    detail: 'ក្នុងបញ្ជី សហគ្រាសស្ថិតក្នុងស្ថានភាព {status}។',
    remedy: 'សួរគណៈគ្រប់គ្រងអំពីស្ថានភាពរបស់វា។',
  },
  'declarations.mandate.not-found': {
    title: 'សហគ្រាសនេះមិនបានផ្តល់ ឬមានការអនុញ្ញាតបែបនេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់; បញ្ជីការអនុញ្ញាតរបស់សហគ្រាសបង្ហាញវា។',
  },
  'declarations.mandate.overlaps': {
    title: 'មានការអនុញ្ញាតផ្សេងទៀតរវាងភាគីទាំងពីរក្នុងពេលតែមួយ',
    remedy: 'បញ្ចប់ការអនុញ្ញាតដែលមានក្នុង `mandates` ឬជ្រើសរើសកាលបរិច្ឆេទផ្សេង។',
  },
  'declarations.mandate.over': {
    title: 'ការអនុញ្ញាតបានផុតកំណត់រួចហើយ',
    remedy: 'មិនមានអ្វីត្រូវបញ្ចប់ទៀតទេ។',
  },
};
