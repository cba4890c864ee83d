import { topicOf } from '@onegate/contracts';
import { type LockKey, streamLock } from '@onegate/persistence';

/** One at a time extends the tree and signs it; nothing that a record waits for takes this lock. */
export const ledgerLock = (origin: string): LockKey => streamLock(topicOf('ledger').name, origin);
