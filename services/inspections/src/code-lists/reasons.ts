/** Why a person ends a task without a result. */
export const VOID_REASONS = {
  PLANNED_IN_ERROR: 'It was planned in error',
  DUPLICATE: 'Another task covers it',
  NOT_COMPETENT: 'Another agency is competent',
  DONE_ELSEWHERE: 'It was done at another place and is recognised',
} as const;
export const VOID_REASON_CODES: readonly string[] = Object.keys(VOID_REASONS);

/** Why the system ends tasks without a result. */
export type SystemVoidReason =
  'AMENDMENT_REJECTED' | 'MOVEMENT_CANCELLED' | 'MOVEMENT_REFUSED' | 'NEVER_DONE';

/** Why a claim is given back. */
export const CLAIM_RELEASE_REASONS = {
  SHIFT_END: 'The shift ends',
  CONFLICT_OF_INTEREST: 'The officer has an interest in the matter',
  REASSIGNMENT: 'The leader gives it to someone else',
  CLAIMED_IN_ERROR: 'It was claimed in error',
} as const;
export const CLAIM_RELEASE_REASON_CODES: readonly string[] = Object.keys(CLAIM_RELEASE_REASONS);

/** New grounds on which an inspection is done again. */
export const RE_INSPECTION_GROUNDS = {
  NEW_EVIDENCE: 'New evidence',
  INFORMATION_RECEIVED: 'Information from another authority',
  SEAL_BROKEN: 'A seal was found broken',
  DEFECT_REMEDIED: 'The enterprise has remedied what was found',
  PROCEDURE_FLAWED: 'The first inspection was flawed',
  OBJECTION_UPHELD: 'The objection of the enterprise was upheld',
} as const;
export const RE_INSPECTION_GROUND_CODES: readonly string[] = Object.keys(RE_INSPECTION_GROUNDS);

/** Why customs raises a channel. */
export const CHANNEL_REASONS = {
  RISK_INDICATOR: 'A risk indicator',
  INFORMATION_RECEIVED: 'Information from another authority',
  DOCUMENTS_DOUBTFUL: 'Doubt about the documents',
  SCAN_IMAGE: 'The image of a scanner',
  RANDOM_SELECTION: 'Random selection',
} as const;
export const CHANNEL_REASON_CODES: readonly string[] = Object.keys(CHANNEL_REASONS);
