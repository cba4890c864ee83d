import type { Texts } from '../languages.ts';

export const authTexts: Texts = {
  'auth.token-missing': {
    title: 'គ្មាននិមិត្តសញ្ញាចូលប្រើ',
    remedy: 'ផ្ញើ `Authorization: Bearer <access token>`។',
  },
  'auth.token-invalid': {
    title: 'និមិត្តសញ្ញាចូលប្រើមិនត្រឹមត្រូវ',
    detail: 'និមិត្តសញ្ញាចូលប្រើត្រូវបានបដិសេធ៖ {reason}។',
    remedy: 'យកនិមិត្តសញ្ញាថ្មីពីអ្នកចេញ។',
  },
  'auth.issuer-away': {
    title: 'មិនអាចទាក់ទងអ្នកផ្តល់អត្តសញ្ញាណបានទេ',
    remedy: 'ព្យាយាមម្តងទៀតបន្តិចក្រោយ។',
  },
  'auth.forbidden': {
    title: 'តួនាទីរបស់អ្នកមិនអាចធ្វើការនេះបានទេ',
    remedy: 'សូមពឹងអ្នកដែលមានតួនាទី និងស្ថាប័នសមស្រប។',
  },
  'auth.not-yours': {
    title: 'នេះជារបស់សហគ្រាស ស្ថាប័ន ឬច្រកផ្សេង',
    remedy: 'សួរម្ចាស់របស់វា ឬកែលេខសម្គាល់។',
  },
};
