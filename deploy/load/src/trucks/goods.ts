/** Goods that Lệ Thanh sees, with HS 2022 subheadings; the share of trucks that carry them is `weight`. */
export interface Good {
  readonly hsCode: string;
  readonly what: string;
  readonly direction: 'EXPORT' | 'IMPORT';
  readonly weight: number;
  readonly packages: string;
  /** VND per kilogram, to give the value of a load. */
  readonly pricePerKg: number;
}

export const GOODS: readonly Good[] = [
  { hsCode: '081060', what: 'durian', direction: 'IMPORT', weight: 4, packages: 'CT', pricePerKg: 68_000 },
  { hsCode: '080450', what: 'mango', direction: 'IMPORT', weight: 6, packages: 'CT', pricePerKg: 14_000 },
  { hsCode: '080390', what: 'bananas', direction: 'IMPORT', weight: 5, packages: 'CT', pricePerKg: 11_000 },
  { hsCode: '071410', what: 'cassava', direction: 'IMPORT', weight: 9, packages: 'BG', pricePerKg: 4_200 },
  {
    hsCode: '400122',
    what: 'technically specified natural rubber',
    direction: 'IMPORT',
    weight: 5,
    packages: 'BL',
    pricePerKg: 39_000,
  },
  {
    hsCode: '080131',
    what: 'cashew nuts in shell',
    direction: 'IMPORT',
    weight: 9,
    packages: 'BG',
    pricePerKg: 31_000,
  },
  {
    hsCode: '440729',
    what: 'sawn tropical wood',
    direction: 'IMPORT',
    weight: 3,
    packages: 'BE',
    pricePerKg: 17_000,
  },
  {
    hsCode: '310520',
    what: 'fertiliser with nitrogen, phosphorus and potassium',
    direction: 'EXPORT',
    weight: 9,
    packages: 'BG',
    pricePerKg: 13_500,
  },
  { hsCode: '310210', what: 'urea', direction: 'EXPORT', weight: 5, packages: 'BG', pricePerKg: 10_200 },
  {
    hsCode: '843280',
    what: 'agricultural machinery',
    direction: 'EXPORT',
    weight: 4,
    packages: 'PK',
    pricePerKg: 120_000,
  },
  {
    hsCode: '252329',
    what: 'Portland cement',
    direction: 'EXPORT',
    weight: 7,
    packages: 'BG',
    pricePerKg: 1_900,
  },
  {
    hsCode: '721420',
    what: 'bars and rods of iron',
    direction: 'EXPORT',
    weight: 4,
    packages: 'BE',
    pricePerKg: 15_500,
  },
  {
    hsCode: '190230',
    what: 'instant noodles',
    direction: 'EXPORT',
    weight: 3,
    packages: 'CT',
    pricePerKg: 42_000,
  },
  {
    hsCode: '081090',
    what: 'fresh fruit',
    direction: 'EXPORT',
    weight: 3,
    packages: 'CT',
    pricePerKg: 22_000,
  },
];

export function pickGood(direction: Good['direction'], draw: number): Good {
  const fitting = GOODS.filter((good) => good.direction === direction);
  let rest = draw * fitting.reduce((sum, good) => sum + good.weight, 0);
  for (const good of fitting) {
    rest -= good.weight;
    if (rest < 0) return good;
  }
  const last = fitting.at(-1);
  if (!last) throw new Error(`no goods for ${direction}`);
  return last;
}
