import type { Texts } from '../languages.ts';

export const httpTexts: Texts = {
  'http.body-malformed': {
    title: 'ខ្លឹមសារមិនមែនជា JSON ត្រឹមត្រូវទេ',
    remedy: 'ផ្ញើវត្ថុ JSON មួយជា UTF-8។',
  },
  'http.body-too-deep': {
    title: 'ខ្លឹមសារមានកម្រិតជ្រៅពេក',
    remedy: 'ប្រើយ៉ាងច្រើន 16 កម្រិត។',
  },
  'http.body-too-large': {
    title: 'ខ្លឹមសារធំពេក',
    remedy: 'ផ្ញើយ៉ាងច្រើន 1 MiB។',
  },
  'http.media-type': {
    title: 'មិនគាំទ្រប្រភេទទិន្នន័យនេះទេ',
    remedy: 'ផ្ញើ application/json។',
  },
  'http.not-found': {
    title: 'គ្មានអ្វីនៅអាសយដ្ឋាននេះទេ',
    remedy: 'មើល /openapi.json សម្រាប់អាសយដ្ឋានដែលមាន។',
  },
  'http.method-not-allowed': {
    title: 'អាសយដ្ឋាននេះមិនទទួលវិធីនេះទេ',
    remedy: 'មើលបឋមកថា Allow សម្រាប់វិធីដែលទទួល។',
  },
  'http.header-too-large': {
    title: 'បឋមកថាធំពេក',
    remedy: 'ផ្ញើបឋមកថាយ៉ាងច្រើន 16 KiB។',
  },
  'http.request-timeout': {
    title: 'សំណើមកដល់យឺតពេក',
    remedy: 'ផ្ញើម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
  'http.bad-request': {
    title: 'មិនអាចអានសំណើបានទេ',
    remedy: 'កែទម្រង់អាសយដ្ឋាន និងបឋមកថា។',
  },
  'http.unexpected': {
    title: 'មានបញ្ហានៅខាងប្រព័ន្ធ',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល; បើនៅតែមាន សូមប្រាប់លេខតាមដានដល់ផ្នែកប្រតិបត្តិការ។',
  },
  'http.unavailable': {
    title: 'សេវាមិនអាចឆ្លើយបានឥឡូវនេះទេ',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
  'http.validation': {
    title: 'មានវាលខ្លះខុស',
    remedy: 'កែគ្រប់វាលដែលមានក្នុង `errors`។',
  },
  'http.idempotency-key-missing': {
    title: 'ខ្វះបឋមកថា Idempotency-Key',
    remedy: 'ផ្ញើសោថ្មីសម្រាប់បញ្ជាថ្មីនីមួយៗ និងសោដដែលពេលផ្ញើឡើងវិញ។',
  },
  'http.idempotency-key-invalid': {
    title: 'Idempotency-Key ប្រើមិនបាន',
    remedy: 'ផ្ញើតួអក្សរ 8 ដល់ 128 ក្នុង A–Z a–z 0–9 _ - : .',
  },
  'http.idempotency-key-reused': {
    title: 'Idempotency-Key ត្រូវបានប្រើសម្រាប់សំណើផ្សេងរួចហើយ',
    remedy: 'ប្រើសោថ្មីសម្រាប់បញ្ជាថ្មី។',
  },
  'http.command-in-flight': {
    title: 'បញ្ជាដដែលកំពុងដំណើរការ',
    remedy: 'ផ្ញើម្តងទៀតបន្តិចក្រោយ។',
  },
  'http.if-match-missing': {
    title: 'ខ្វះបឋមកថា If-Match',
    remedy: 'អានធនធាន រួចផ្ញើ ETag របស់វា។',
  },
  'http.if-match-stale': {
    title: 'ធនធានបានប្រែប្រួលចាប់តាំងពីអ្នកអាន',
    remedy: 'អានម្តងទៀត រួចសម្រេចឡើងវិញ។',
  },
  'http.not-yet': {
    title: 'ព្រឹត្តិការណ៍ដែលសួរមិនទាន់មកដល់ទីនេះទេ',
    remedy: 'សួរម្តងទៀតបន្តិចក្រោយ។',
  },
};
