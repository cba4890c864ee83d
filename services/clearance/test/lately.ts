import type { Fact } from '@onegate/contracts';
import { TestMovement } from './a-movement.ts';
import { factsOf } from './house.ts';

export const minutesFromNow = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();

/** A movement submitted so many minutes ago, and what tells of it. */
export function submittedMinutesAgo(minutes: number): { movement: TestMovement; facts: Fact[] } {
  const movement = new TestMovement().submitted();
  const occurredAt = minutesFromNow(-minutes);
  return { movement, facts: factsOf(movement).map((fact) => ({ ...fact, occurredAt })) };
}
