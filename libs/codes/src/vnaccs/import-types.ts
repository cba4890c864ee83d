import type { CodeItem } from '../code-list.ts';

/** Customs procedures for imports (decision 1357/QĐ-TCHQ). */
export const IMPORT_TYPES = [
  { code: 'A11', name: { en: 'Import for consumption', vi: 'Nhập kinh doanh tiêu dùng' } },
  { code: 'A12', name: { en: 'Import for production', vi: 'Nhập kinh doanh sản xuất' } },
  {
    code: 'A21',
    name: { en: 'Home use of goods imported temporarily', vi: 'Chuyển tiêu thụ nội địa từ nguồn tạm nhập' },
  },
  { code: 'A31', name: { en: 'Return of exported goods', vi: 'Nhập khẩu hàng hóa đã xuất khẩu' } },
  {
    code: 'A41',
    name: {
      en: 'Import under the right to import',
      vi: 'Nhập kinh doanh của doanh nghiệp thực hiện quyền nhập khẩu',
    },
  },
  {
    code: 'A42',
    name: {
      en: 'Change of use, or home use from another procedure',
      vi: 'Thay đổi mục đích sử dụng hoặc chuyển tiêu thụ nội địa từ các loại hình khác, trừ tạm nhập',
    },
  },
  {
    code: 'A43',
    name: {
      en: 'Import under the tax preference programme',
      vi: 'Nhập khẩu hàng hóa thuộc Chương trình ưu đãi thuế',
    },
  },
  {
    code: 'A44',
    name: {
      en: 'Temporary import for duty-free shops',
      vi: 'Tạm nhập hàng hóa bán tại cửa hàng miễn thuế',
    },
  },
  {
    code: 'E11',
    name: {
      en: 'Materials of export-processing enterprises, from abroad',
      vi: 'Nhập nguyên liệu của doanh nghiệp chế xuất từ nước ngoài',
    },
  },
  {
    code: 'E13',
    name: {
      en: 'Other goods of export-processing enterprises',
      vi: 'Nhập hàng hóa khác vào doanh nghiệp chế xuất',
    },
  },
  {
    code: 'E15',
    name: {
      en: 'Materials of export-processing enterprises, from the home market',
      vi: 'Nhập nguyên liệu, vật tư của doanh nghiệp chế xuất từ nội địa',
    },
  },
  {
    code: 'E21',
    name: {
      en: 'Materials to process for a foreign trader',
      vi: 'Nhập nguyên liệu, vật tư để gia công cho thương nhân nước ngoài',
    },
  },
  {
    code: 'E23',
    name: {
      en: 'Materials moved in from another processing contract',
      vi: 'Nhập nguyên liệu, vật tư gia công từ hợp đồng khác chuyển sang',
    },
  },
  { code: 'E31', name: { en: 'Materials to produce exports', vi: 'Nhập nguyên liệu sản xuất xuất khẩu' } },
  {
    code: 'E33',
    name: { en: 'Materials into a bonded warehouse', vi: 'Nhập nguyên liệu, vật tư vào kho bảo thuế' },
  },
  {
    code: 'E41',
    name: { en: 'Products processed abroad', vi: 'Nhập sản phẩm thuê gia công ở nước ngoài' },
  },
  {
    code: 'G11',
    name: {
      en: 'Temporary import of traded goods for re-export',
      vi: 'Tạm nhập hàng kinh doanh tạm nhập tái xuất',
    },
  },
  {
    code: 'G12',
    name: {
      en: 'Temporary import of equipment for a project of limited duration',
      vi: 'Tạm nhập máy móc, thiết bị phục vụ dự án có thời hạn',
    },
  },
  { code: 'G13', name: { en: 'Temporary import, duty-free', vi: 'Tạm nhập miễn thuế' } },
  { code: 'G14', name: { en: 'Other temporary import', vi: 'Tạm nhập khác' } },
  {
    code: 'G51',
    name: { en: 'Re-import of goods exported temporarily', vi: 'Tái nhập hàng hóa đã tạm xuất' },
  },
  {
    code: 'C11',
    name: { en: 'Foreign goods into a customs warehouse', vi: 'Hàng nước ngoài gửi kho ngoại quan' },
  },
  { code: 'C21', name: { en: 'Goods into a non-tariff zone', vi: 'Hàng đưa vào khu phi thuế quan' } },
  { code: 'H11', name: { en: 'Other imports', vi: 'Hàng nhập khẩu khác' } },
] as const satisfies readonly CodeItem[];
