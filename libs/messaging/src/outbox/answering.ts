import type { Transaction } from '@onegate/persistence';

/**
 * Which unit answers at a gate for what the service does by itself: by a rule, a timer, or because a fact was heard.
 * `EVERY_GATE` asks for what concerns all gates. Undefined while the service knows of none.
 */
export type Answering = (tx: Transaction, gate: string) => Promise<string | undefined>;

export const ANSWERING = Symbol('onegate:answering');
