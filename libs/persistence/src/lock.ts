/**
 * What a writing transaction may lock. The rank in front makes one order for all of them (movements, then lanes,
 * slots, customs numbers), so that two transactions that lock the same things never wait for each other in a ring.
 */
export type LockKey = `${1 | 2 | 3 | 4 | 9}:${string}`;

/** Every fact, change and offset of a movement is written under this one. */
export const movementLock = (movementId: string): LockKey => `1:movement:${movementId}`;
export const laneLock = (gate: string, lane: string): LockKey => `2:lane:${gate}:${lane}`;
export const slotLock = (gate: string, slot: string): LockKey => `3:slot:${gate}:${slot}`;
export const customsNumberLock = (number: string): LockKey => `4:customs:${number}`;
/** The key of an event that belongs to no movement: a gate, or the log. */
export const streamLock = (topic: string, key: string): LockKey => `9:${topic}:${key}`;
