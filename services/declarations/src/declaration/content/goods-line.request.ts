import { COUNTRIES, CURRENCIES, isHsCode, PACKAGE_KINDS, UNITS } from '@onegate/codes';
import { Checked, Code, Decimal, Nested, Text, Whole } from '@onegate/http';

/** How much of it. */
export class QuantityRequest {
  @Decimal({ meaning: 'Exact decimal above zero.', example: '18500' })
  value!: string;

  @Code({ of: UNITS.map(({ code }) => code), meaning: 'Unit (UN/CEFACT Rec 20).', example: 'KGM' })
  unit!: string;
}

/** How it is packed. */
export class PackagesRequest {
  @Whole({ min: 0, max: 1_000_000, meaning: 'Number of packages; 0 for bulk.', example: 1850 })
  count!: number;

  @Code({
    of: PACKAGE_KINDS.map(({ code }) => code),
    meaning: 'Kind of package (UN/CEFACT Rec 21).',
    example: 'CT',
  })
  kind!: string;
}

/** What it is worth. */
export class MoneyRequest {
  @Decimal({ fraction: 4, meaning: 'Exact decimal.', example: '740000000' })
  amount!: string;

  @Code({ of: CURRENCIES.map(({ code }) => code), meaning: 'Currency (ISO 4217).', example: 'VND' })
  currency!: string;
}

/** One kind of goods. */
export class GoodsLineRequest {
  @Checked({
    code: 'hs-code',
    max: 8,
    check: isHsCode,
    should: 'must be a 6-digit code of HS 2022 or an 8-digit AHTN code under one',
    meaning: 'Code of the goods: 6 digits (HS 2022) or 8 (AHTN).',
    example: '081060',
  })
  hsCode!: string;

  @Text({ max: 500, optional: true, meaning: 'What it is, in plain words.', example: 'Fresh durians' })
  description?: string;

  @Code({
    of: COUNTRIES.map(({ code }) => code),
    meaning: 'Country of origin (ISO 3166-1 alpha-2).',
    example: 'VN',
  })
  origin!: string;

  @Nested(() => QuantityRequest, { meaning: 'Quantity in the unit of its customs declaration.' })
  quantity!: QuantityRequest;

  @Decimal({ fraction: 3, meaning: 'Gross weight of this line in kilograms, above zero.', example: '19000' })
  grossWeightKg!: string;

  @Nested(() => PackagesRequest, { meaning: 'Packages of this line.' })
  packages!: PackagesRequest;

  @Nested(() => MoneyRequest, { meaning: 'Declared value of this line.' })
  value!: MoneyRequest;
}
