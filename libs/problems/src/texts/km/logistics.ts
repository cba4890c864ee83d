import type { Texts } from '../languages.ts';

export const logisticsTexts: Texts = {
  'logistics.gate.not-found': {
    title: 'គ្មានច្រកនេះនៅទីនេះទេ',
    remedy: 'ពិនិត្យកូដច្រក។',
  },
  'logistics.lane.not-found': {
    title: 'ច្រកគ្មានផ្លូវនេះទេ',
    remedy: 'បញ្ជាក់ផ្លូវមួយរបស់ច្រក។',
  },
  'logistics.movement.not-found': {
    title: 'គ្មានដំណើរនេះនៅទីនេះទេ',
    remedy: 'ដំណើរលេចឡើងបន្តិចក្រោយពេលទទួលប្រតិវេទន៍។',
  },
  'logistics.movement.not-now': {
    title: 'ដំណើរមិនស្ថិតក្នុងស្ថានភាពដែលអនុញ្ញាតការនេះទេ',
    detail: 'មិនអាច {act} ពេលដំណើរស្ថិតក្នុង {state} ទេ។',
    remedy: 'អានដំណើរម្តងទៀត៖ `allowedActions` ប្រាប់អ្វីដែលអាចធ្វើបាន។',
  },
  'logistics.movement.not-yet': {
    title: 'ដំណើរមិនទាន់ដល់ដំណាក់កាលដែលត្រូវការទេ',
    detail: '{act} ត្រូវការដំណាក់កាល {needed}; ឥឡូវជា {stage}។',
    remedy: 'ព្យាយាមម្តងទៀតពេលដល់ដំណាក់កាលនោះ។',
  },
  'logistics.booking.slot-invalid': {
    title: 'គ្មានម៉ោងណាចាប់ផ្តើមនៅពេលនេះទេ',
    remedy: 'យក `from` មួយពីបញ្ជីម៉ោងរបស់ច្រក។',
  },
  'logistics.closure.not-found': {
    title: 'ច្រកមិនមានការបិទនេះទេ',
    remedy: 'សូមមើលបញ្ជីការបិទច្រក។',
  },
  'logistics.closure.overlaps': {
    title: 'ការបិទមួយទៀតគ្របដណ្តប់ផ្នែកនៃពេលនោះ',
    remedy: 'បញ្ចប់ការបិទដែលបានបញ្ជាក់ (`closureId`) ឬបញ្ជាក់ពេលផ្សេង។',
  },
  'logistics.closure.over': {
    title: 'ការបិទនេះបានបញ្ចប់ហើយ',
    remedy: 'អានម្តងទៀត; គ្មានអ្វីត្រូវធ្វើទេ។',
  },
  'logistics.closure.closed': {
    title: 'ឥឡូវនេះគ្មាននរណាឆ្លងរបាំងទេ',
    remedy: 'ជួររក្សាលំដាប់ដដែល។ ហៅម្តងទៀតពេលការបិទ (`closureId`) បានបញ្ចប់។',
  },
  'logistics.booking.slot-closed': {
    title: 'ច្រកបិទពេញម៉ោងនេះ',
    remedy: 'ជ្រើសរើសម៉ោងផ្សេង៖ បញ្ជីបង្ហាញម៉ោងដែលបិទ។',
  },
  'logistics.booking.slot-full': {
    title: 'ម៉ោងនេះពេញហើយ',
    remedy: 'កក់ម៉ោងផ្សេង; បញ្ជីម៉ោងបង្ហាញកន្លែងទំនេរ។',
  },
  'logistics.arrival.other-plate': {
    title: 'ដំណើរនេះបានប្រកាសស្លាកលេខផ្សេង',
    remedy: 'ពិនិត្យស្លាកលេខ; បើប្តូររថយន្ត ត្រូវកែប្រតិវេទន៍ជាមុន។',
  },
  'logistics.yard.unknown': {
    title: 'ច្រកគ្មានទីលាននេះទេ',
    remedy: 'បញ្ជាក់ទីលានមួយរបស់ច្រក។',
  },
  'logistics.yard.full': {
    title: 'ទីលានពេញហើយ',
    remedy: 'បញ្ជូនរថយន្តទៅទីលានផ្សេង។',
  },
  'logistics.yard.place-taken': {
    title: 'មានរថយន្តផ្សេងនៅកន្លែងនេះ',
    remedy: 'បញ្ជាក់កន្លែងផ្សេង ឬទុកទទេដើម្បីយកកន្លែងទំនេរបន្ទាប់។',
  },
  'logistics.payment.nothing-due': {
    title: 'គ្មានប្រាក់ត្រូវបង់ទេ',
    remedy: 'អានដំណើរម្តងទៀត៖ `allowedActions` ប្រាប់អ្វីដែលអាចធ្វើបាន។',
  },
  'logistics.payment.other-amount': {
    title: 'ចំនួនប្រាក់មិនត្រូវនឹងប្រាក់ដែលត្រូវបង់',
    detail: 'ត្រូវបង់ {amount} {currency}។',
    remedy: 'បង់ចំនួនប្រាក់ក្នុង `due` ឱ្យត្រូវ។',
  },
  'logistics.payment.not-provable': {
    title: 'អ្នកបង់ប្រាប់តែអ្វីដែលអាចផ្ទៀងផ្ទាត់បាន',
    remedy: 'ប្រាប់ការផ្ទេរប្រាក់ ឬវិក្កយបត្រអេឡិចត្រូនិកតាមលេខ; សាច់ប្រាក់បង់ជូនបេឡាករនៃគណៈគ្រប់គ្រង។',
  },
  'logistics.payment.reference-used': {
    title: 'ការផ្ទេរប្រាក់ ឬវិក្កយបត្រនេះបានបង់រួចហើយ',
    remedy: 'ពិនិត្យលេខ; បើការផ្ទេរមួយបង់សម្រាប់រថយន្តច្រើន សូមសួរបេឡាករនៃគណៈគ្រប់គ្រង។',
  },
  'logistics.call.not-first': {
    title: 'មានរថយន្តផ្សេងរង់ចាំមុន',
    remedy: 'ហៅរថយន្តដំបូងក្នុងផ្លូវ ឬប្រាប់មូលហេតុនៃការវ៉ា។',
  },
  'logistics.queue.empty': {
    title: 'គ្មានរថយន្តរង់ចាំក្នុងផ្លូវនេះទេ',
    remedy: 'ហៅផ្លូវផ្សេង ឬរង់ចាំរថយន្តចូលជួរ។',
  },
  'logistics.queue.busy': {
    title: 'រថយន្តដំបូងក្នុងផ្លូវកំពុងត្រូវបានដោះស្រាយ',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
  'logistics.exit.refused': {
    title: 'ការបោសសម្អាតមិនអនុញ្ញាតឱ្យចេញទេ',
    remedy: 'កូដ និង `allowedActions` ជារបស់ការបោសសម្អាត។',
  },
  'logistics.exit.clearance-away': {
    title: 'មិនអាចសួរលិខិតអនុញ្ញាតចេញបានទេ',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល; គ្មានរថយន្តណាចេញដោយគ្មានការអនុញ្ញាតទេ។',
  },
  'logistics.transshipment.not-found': {
    title: 'គ្មានការផ្ទេរទំនិញនេះនៅទីនេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់; ដំណើរបង្ហាញការផ្ទេរទំនិញ។',
  },
  'logistics.transshipment.faulty': {
    title: 'ទំនិញនេះមិនអាចទៅរថយន្តនោះឥឡូវទេ',
    remedy: '`errors` ប្រាប់អ្វីទាំងអស់ដែលរារាំង៖ រថយន្តមិនមាន ទំនិញមិននៅលើវា។',
  },
  'logistics.transshipment.unbalanced': {
    title: 'បរិមាណមិនស្មើគ្នា',
    remedy: 'សម្រាប់ទំនិញនីមួយៗ អ្វីដែលផ្លាស់ និងអ្វីដែលនៅ ត្រូវស្មើនឹងអ្វីដែលមាន។',
  },
  'logistics.transshipment.truck-gone': {
    title: 'រថយន្តមួយនៃការផ្ទេរមិននៅក្នុងទីលានទៀតទេ',
    remedy: 'បោះបង់ការផ្ទេរនេះ ឬរង់ចាំរថយន្តត្រឡប់។',
  },
  'logistics.transshipment.ended': {
    title: 'ការផ្ទេរបានបញ្ចប់ ឬបោះបង់ហើយ',
    remedy: 'អានម្តងទៀត; មិនបាច់ធ្វើអ្វីទេ។',
  },
  'logistics.unloading.not-on-truck': {
    title: 'ទំនិញមិននៅលើរថយន្តនេះទេ',
    remedy: 'បញ្ជាក់រថយន្តដែលដឹកទំនិញ។',
  },
  'logistics.unloading.not-waiting': {
    title: 'ទំនិញមិនរង់ចាំទំនិញផ្សេងលើរថយន្តទេ',
    remedy: 'អាចទាមទារទម្លាក់សម្រាប់ទំនិញដែលបានដោះលែងក្នុងដំណាក់កាល AWAITING_TRUCK។',
  },
  'logistics.unloading.too-early': {
    title: 'ទំនិញមិនទាន់រង់ចាំយូរគ្រប់គ្រាន់ដើម្បីទាមទារទម្លាក់ទំនិញផ្សេងទេ',
    remedy: '`from` ប្រាប់ពេលដែលអាចទាមទារ។',
  },
  'logistics.unloading.nothing-blocks': {
    title: 'គ្មានទំនិញផ្សេងឃាត់រថយន្តទេ',
    remedy: 'អានដំណើរម្តងទៀត; រថយន្តអាចបន្ត។',
  },
  'logistics.unloading.demanded': {
    title: 'បានទាមទារទម្លាក់សម្រាប់ទំនិញនេះហើយ',
    remedy: '`demandId` ប្រាប់ការទាមទារដែលបើក។',
  },
  'logistics.unloading.faulty': {
    title: 'មិនអាចទម្លាក់ទំនិញបែបនេះទេ',
    remedy: '`errors` ប្រាប់អ្វីទាំងអស់ដែលរារាំង។',
  },
};
