import type { Transaction } from '@onegate/persistence';
import type { Cause } from './cause.ts';

/** What a handler gets beside the fact. */
export interface FactContext {
  /** The transaction of the batch; it holds the lock of the fact's key. */
  readonly tx: Transaction;
  /** For facts that come of this one: by this service, with the correlation of the fact heard. */
  readonly cause: Cause;
  /** As in the inbox, e.g. `onegate.clearance`. */
  readonly consumer: string;
  /** 1 at the first try. */
  readonly attempt: number;
}
