import type { Texts } from '../languages.ts';

export const gatewayTexts: Texts = {
  'gateway.upstream-away': {
    title: 'សេវានៅក្រោយអាសយដ្ឋាននេះមិនឆ្លើយទេ',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
  'gateway.upstream-slow': {
    title: 'សេវានៅក្រោយអាសយដ្ឋាននេះឆ្លើយមិនទាន់ពេល',
    remedy: 'ព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
  'gateway.too-many-requests': {
    title: 'មានសំណើច្រើនពេកក្នុងវិនាទីនេះ',
    remedy: 'រង់ចាំតាម Retry-After។ RateLimit ប្រាប់ចំនួនសំណើដែលនៅសល់។',
  },
  'gateway.overloaded': {
    title: 'ឥឡូវនេះមានការងារច្រើនលើសសមត្ថភាព',
    remedy: 'រង់ចាំតាម Retry-After រួចព្យាយាមម្តងទៀតដោយប្រើ Idempotency-Key ដដែល។',
  },
};
