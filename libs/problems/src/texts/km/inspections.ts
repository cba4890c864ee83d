import type { Texts } from '../languages.ts';

export const inspectionsTexts: Texts = {
  'inspections.inspection.not-found': {
    title: 'គ្មានការត្រួតពិនិត្យនេះទេ',
    remedy: 'ពិនិត្យលេខសម្គាល់; បញ្ជីការងារបង្ហាញការត្រួតពិនិត្យ។',
  },
  'inspections.movement.not-found': {
    title: 'គ្មានការត្រួតពិនិត្យគ្រោងសម្រាប់ដំណើរនេះទេ',
    remedy: 'វាត្រូវបានគ្រោងពេលទទួលប្រតិវេទន៍; សួរម្តងទៀតបន្តិចក្រោយ។',
  },
  'inspections.shipment.not-found': {
    title: 'គ្មានការត្រួតពិនិត្យគ្រោងសម្រាប់ទំនិញនេះទេ',
    remedy: 'វាត្រូវបានគ្រោងពេលទទួលប្រតិវេទន៍; សួរម្តងទៀតបន្តិចក្រោយ។',
  },
  'inspections.customs-declaration.not-found': {
    title: 'គ្មានរថយន្តណាដឹកប្រតិវេទន៍គយនេះទេ',
    remedy: 'ពិនិត្យលេខដប់មួយខ្ទង់; សួរម្តងទៀតបន្តិចក្រោយពេលទទួលប្រតិវេទន៍។',
  },
  'inspections.inspection.wrong-state': {
    title: 'ស្ថានភាពបច្ចុប្បន្ននៃការត្រួតពិនិត្យមិនអនុញ្ញាតការនេះទេ',
    detail: 'កិច្ចការដែលស្ថិតក្នុង {status} មិនអនុញ្ញាត {action} ទេ។',
    remedy: 'មើល `allowedActions`។',
  },
  'inspections.claim.taken': {
    title: 'មន្ត្រីផ្សេងបានទទួលការត្រួតពិនិត្យនេះហើយ',
    remedy: 'ជ្រើសមួយផ្សេង ឬសុំប្រធានវេនដោះលែង។',
  },
  'inspections.claim.not-holder': {
    title: 'មានតែមន្ត្រីដែលបានទទួលការត្រួតពិនិត្យអាចធ្វើបាន',
    remedy: 'ទទួលការត្រួតពិនិត្យជាមុន ឬទុកឱ្យមន្ត្រីដែលកាន់។',
  },
  'inspections.caller.without-unit': {
    title: 'និមិត្តសញ្ញារបស់អ្នកមិនបញ្ជាក់អង្គភាពទទួលខុសត្រូវទេ',
    remedy: 'សុំអ្នកគ្រប់គ្រងបញ្ចូលអង្គភាពរបស់អ្នក។',
  },
  'inspections.inspection.occurred-in-future': {
    title: 'អ្វីដែលរាយការណ៍មិនអាចនៅអនាគតទេ',
    remedy: 'កែពេលវេលា ឬទុកទទេសម្រាប់ឥឡូវ។',
  },
  'inspections.inspection.occurred-too-long-ago': {
    title: 'អ្វីដែលរាយការណ៍លើសពី 30 ថ្ងៃហើយ',
    remedy: 'កែពេលវេលា។',
  },
  'inspections.inspection.occurred-before-step': {
    title: 'អ្វីដែលរាយការណ៍កើតមុនជំហានដែលវាតាម',
    remedy: 'បញ្ជាក់ពេលក្រោយជំហានមុន។',
  },
  'inspections.finding.too-many': {
    title: 'ការត្រួតពិនិត្យមានរបកគំហើញពេញចំនួនហើយ',
    remedy: 'បញ្ចប់ការត្រួតពិនិត្យ; របកគំហើញបន្ថែមជារបស់ការត្រួតពិនិត្យថ្មី។',
  },
  'inspections.information-request.not-on-checklist': {
    title: 'ចំណុចនេះមិនមានក្នុងបញ្ជីពិនិត្យដែលបានផ្សាយទេ',
    remedy: 'មើល /v1/checklists; អ្វីផ្សេងត្រូវការការអនុម័តពីប្រធាន។',
  },
  'inspections.information-request.too-many': {
    title: 'ការត្រួតពិនិត្យមានសំណើព័ត៌មានពេញចំនួនហើយ',
    remedy: 'បញ្ចប់ការត្រួតពិនិត្យដោយអ្វីដែលមាន។',
  },
  'inspections.information-request.not-found': {
    title: 'ការត្រួតពិនិត្យគ្មានសំណើព័ត៌មានលេខនេះទេ',
    remedy: 'អានការត្រួតពិនិត្យម្តងទៀតសម្រាប់សំណើព័ត៌មាន។',
  },
  'inspections.information-request.answered': {
    title: 'សំណើព័ត៌មាននេះបានឆ្លើយហើយ',
    remedy: 'អានការត្រួតពិនិត្យម្តងទៀត; មិនត្រូវការអ្វីទៀតទេ។',
  },
  'inspections.conclusion.finding-needed': {
    title: 'លទ្ធផលនេះត្រូវការមូលដ្ឋាន',
    remedy: 'FAILED ត្រូវការកូដរបកគំហើញ; PASSED_WITH_REMARKS ត្រូវការកូដ ឬកំណត់ចំណាំ។',
  },
  'inspections.voiding.approval': {
    title: 'ការអនុម័តការកែប្រែត្រូវសន្និដ្ឋាន មិនមែនមោឃៈទេ',
    remedy: 'សន្និដ្ឋាន៖ FAILED បដិសេធការកែប្រែ ហើយទុកប្រតិវេទន៍ដដែល។',
  },
  'inspections.re-inspection.not-concluded': {
    title: 'មានតែការត្រួតពិនិត្យដែលបានបញ្ចប់អាចធ្វើម្តងទៀត',
    remedy: 'រង់ចាំការត្រួតពិនិត្យបញ្ចប់។',
  },
  'inspections.re-inspection.other-subject': {
    title: 'ការត្រួតពិនិត្យមិនមែនរបស់ដំណើរ ឬទំនិញនេះទេ',
    remedy: 'បញ្ជាក់ការត្រួតពិនិត្យរបស់ដំណើរ ឬទំនិញនេះ។',
  },
  'inspections.re-inspection.superseded': {
    title: 'ការត្រួតពិនិត្យក្រោយបានជំនួសមួយនេះហើយ',
    remedy: 'បញ្ជាក់ការត្រួតពិនិត្យចុងក្រោយ។',
  },
  'inspections.re-inspection.own-act': {
    title: 'គ្មាននរណាបញ្ជាឱ្យធ្វើម្តងទៀតនូវការត្រួតពិនិត្យរបស់ខ្លួនទេ',
    remedy: 'សុំប្រធានវេនផ្សេង ឬប្រធាន។',
  },
  'inspections.movement.closed': {
    title: 'រថយន្តមានលិខិតអនុញ្ញាតចេញហើយ ឬដំណើរត្រូវបានលុប',
    remedy: 'មិនអាចត្រួតពិនិត្យទៀតទេ; មើលកំណត់ត្រា។',
  },
  'inspections.channel.lowering-needs-second-approver': {
    title: 'បន្ថយផ្លូវបានតែពេលមានអ្នកអនុម័តទីពីរ',
    remedy: 'ការបន្ថយមិនទាន់មានទេ; ផ្លូវអាចលើកបាន។',
  },
  'inspections.channel.unchanged': {
    title: 'ប្រតិវេទន៍គយស្ថិតក្នុងផ្លូវនេះហើយ',
    remedy: 'មិនបាច់ធ្វើអ្វីទេ។',
  },
};
