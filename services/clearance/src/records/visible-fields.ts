import type { Caller } from '@onegate/auth';

/** Fields of entries that only agencies see; all others are open to everyone who may read the record. */
const AGENCIES_ONLY: ReadonlySet<string> = new Set([
  'findingCodes',
  'approver',
  'heldBack',
  'noticeDueAt',
  'noticeAuthority',
  'noticeReference',
]);

/** Whether a field of an entry is shown to a reader. The digest of one that is not stays in the body. */
export const maySee = (caller: Caller, field: string): boolean =>
  caller.agency !== undefined || !AGENCIES_ONLY.has(field);
