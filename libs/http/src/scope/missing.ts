import { Refusal } from '@onegate/problems';
import type { Transaction } from '@onegate/persistence';

/** A transaction or the database itself: whatever can look beyond the caller's scope. */
export type LooksBeyond = Pick<Transaction, 'beyond'>;

/**
 * What a caller asked for and does not see is another's, or does not exist. Only that is asked of what lies beyond.
 * @param exists statement that answers a row where the thing exists
 * @returns the Refusal `auth.not-yours`, or that of `code`
 */
export async function missing(
  reads: LooksBeyond,
  exists: string,
  values: readonly unknown[],
  code: string,
): Promise<Refusal> {
  const found = await reads.beyond(exists, values);
  return new Refusal(found.length > 0 ? 'auth.not-yours' : code);
}
