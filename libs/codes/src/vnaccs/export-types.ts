import type { CodeItem } from '../code-list.ts';

/** Customs procedures for exports (decision 1357/QĐ-TCHQ). */
export const EXPORT_TYPES = [
  { code: 'B11', name: { en: 'Export of traded goods', vi: 'Xuất kinh doanh' } },
  { code: 'B12', name: { en: 'Export after temporary export', vi: 'Xuất sau khi đã tạm xuất' } },
  { code: 'B13', name: { en: 'Export of imported goods', vi: 'Xuất khẩu hàng đã nhập khẩu' } },
  {
    code: 'E42',
    name: {
      en: 'Products of export-processing enterprises',
      vi: 'Xuất khẩu sản phẩm của doanh nghiệp chế xuất',
    },
  },
  {
    code: 'E52',
    name: {
      en: 'Products processed for a foreign trader',
      vi: 'Xuất sản phẩm gia công cho thương nhân nước ngoài',
    },
  },
  {
    code: 'E54',
    name: {
      en: 'Materials moved out to another processing contract',
      vi: 'Xuất nguyên liệu gia công từ hợp đồng này sang hợp đồng khác',
    },
  },
  {
    code: 'E62',
    name: { en: 'Products made of materials imported to export', vi: 'Xuất sản phẩm sản xuất xuất khẩu' },
  },
  {
    code: 'E82',
    name: {
      en: 'Materials to be processed abroad',
      vi: 'Xuất nguyên liệu, vật tư thuê gia công ở nước ngoài',
    },
  },
  {
    code: 'G21',
    name: {
      en: 'Re-export of traded goods imported temporarily',
      vi: 'Tái xuất hàng kinh doanh tạm nhập tái xuất',
    },
  },
  {
    code: 'G22',
    name: {
      en: 'Re-export of equipment of a project of limited duration',
      vi: 'Tái xuất máy móc, thiết bị đã tạm nhập để phục vụ dự án có thời hạn',
    },
  },
  {
    code: 'G23',
    name: { en: 'Re-export after duty-free temporary import', vi: 'Tái xuất hàng tạm nhập miễn thuế' },
  },
  { code: 'G24', name: { en: 'Other re-export', vi: 'Tái xuất khác' } },
  { code: 'G61', name: { en: 'Temporary export', vi: 'Tạm xuất hàng hóa' } },
  {
    code: 'C12',
    name: {
      en: 'Goods from a customs warehouse to abroad',
      vi: 'Hàng hóa từ kho ngoại quan xuất đi nước ngoài',
    },
  },
  { code: 'C22', name: { en: 'Goods out of a non-tariff zone', vi: 'Hàng đưa ra khu phi thuế quan' } },
  { code: 'H21', name: { en: 'Other exports', vi: 'Xuất khẩu hàng khác' } },
] as const satisfies readonly CodeItem[];
