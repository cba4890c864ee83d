// Written from v1.schema.json by the script "generate"; change the schema.
import type { Money } from '../../pieces/money/v1.ts';
import type { Quantity } from '../../pieces/quantity/v1.ts';

/** One line of the goods of a shipment; no free text. */
export interface GoodsLine {
  /** Number of the line within the shipment, from 1. */
  readonly line: number;
  /** HS code: 6 digits international, 8 digits AHTN. */
  readonly hsCode: string;
  /** Country of origin, ISO 3166-1 alpha-2. */
  readonly origin: string;
  /** Quantity in the unit that the tariff asks for. */
  readonly quantity: Quantity;
  /** Gross weight in kilograms. */
  readonly grossWeightKg: string;
  /** How it is packed. */
  readonly packages: {
    /** Number of packages. */
    readonly count: number;
    /** Kind of package as of UN/CEFACT Recommendation 21, such as CT. */
    readonly kind: string;
  };
  /** Declared value. */
  readonly value: Money;
}
