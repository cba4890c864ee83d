import type {
  ContainerWarning,
  CustomsDeclarationWarning,
  PlateWarning,
  TaxCodeWarning,
} from '@onegate/codes';

export type WarningCode =
  | ContainerWarning
  | CustomsDeclarationWarning
  | PlateWarning
  | TaxCodeWarning
  | 'vehicle.lighter-than-goods'
  | 'arrival.past';

/** `REVIEW` keeps a submitted declaration for an officer; `WARNING` is only shown. */
export type WarningClass = 'WARNING' | 'REVIEW';

/** Something odd that may nevertheless be right. */
export interface Warning {
  readonly code: WarningCode;
  readonly class: WarningClass;
  /** JSON Pointer into the declaration. */
  readonly field: string;
  readonly message: string;
}

const MEANINGS: Readonly<Record<WarningCode, string>> = {
  'arrival.past': 'the expected arrival has passed already',
  'container.check-digit': 'the check digit (ISO 6346) does not fit: read the number on the container again',
  'customs-declaration.check-digit': 'the 11th digit is not the one that most numbers of VNACCS have',
  'customs-declaration.prefix': 'numbers of VNACCS begin with 30 (exports) or 10 (imports)',
  'plate.pattern': 'plates of this country usually look different',
  'plate.province-missing': 'a Cambodian plate is unique only with its province',
  'plate.province-unknown': 'Cambodia has no such province',
  'tax-code.check-digit': 'the tenth digit of the tax code does not fit',
  'vehicle.lighter-than-goods': 'the goods together weigh more than the whole truck',
};

const REVIEWED: ReadonlySet<WarningCode> = new Set<WarningCode>(['container.check-digit']);

export const warningOf = (code: WarningCode, field: string): Warning => ({
  code,
  class: REVIEWED.has(code) ? 'REVIEW' : 'WARNING',
  field,
  message: MEANINGS[code],
});

/** True when an officer of the management board must look before the declaration is accepted. */
export const needsReview = (warnings: readonly Warning[]): boolean =>
  warnings.some((warning) => warning.class === 'REVIEW');
