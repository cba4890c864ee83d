/** Why a declaration goes back to the enterprise. */
export const CORRECTION_CODES = [
  'UNREADABLE',
  'MISSING_PART',
  'MISMATCH_WITH_VEHICLE',
  'MISMATCH_WITH_CUSTOMS_DECLARATION',
  'MISMATCH_WITH_PAPERS',
  'WRONG_CODE',
] as const;

/** Why an officer accepts in spite of a warning of class REVIEW. */
export const REVIEW_REASONS = ['SEEN_ON_THE_VEHICLE', 'CONFIRMED_BY_PAPERS', 'CONFIRMED_BY_OWNER'] as const;

/** Why an enterprise amends what was accepted. */
export const AMENDMENT_REASONS = [
  'CHANGE_OF_DRIVER',
  'CHANGE_OF_VEHICLE',
  'CHANGE_OF_GOODS',
  'CUSTOMS_DECLARATION_AMENDED',
  'CLERICAL_ERROR',
] as const;

/** Why an enterprise cancels. */
export const CANCELLATION_REASONS = [
  'ORDER_CANCELLED',
  'VEHICLE_BROKEN_DOWN',
  'GOODS_NOT_READY',
  'OTHER_GATE',
  'DECLARED_TWICE',
] as const;
