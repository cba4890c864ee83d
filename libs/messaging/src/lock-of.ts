import { TOPICS } from '@onegate/contracts';
import { type LockKey, movementLock, streamLock } from '@onegate/persistence';

const BY_MOVEMENT = new Set<string>(
  TOPICS.filter((topic) => topic.key === 'movement').map((topic) => topic.name),
);

/** The lock under which facts of this topic and key are written and applied. */
export const lockOf = (topic: string, key: string): LockKey =>
  BY_MOVEMENT.has(topic) ? movementLock(key) : streamLock(topic, key);

/** Shared by every batch of a consumer; whoever makes it begin anew takes it alone. */
export const consumerLock = (consumer: string): LockKey => `9:consumer:${consumer}`;
