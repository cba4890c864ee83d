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

/** The same facts with the last of them just now, so that no clock they start has run out yet. */
export function untilNow(facts: readonly Fact[]): Fact[] {
  const late = Date.now() - Math.max(...facts.map(({ occurredAt }) => Date.parse(occurredAt)));
  return facts.map((fact) => ({
    ...fact,
    occurredAt: new Date(Date.parse(fact.occurredAt) + late).toISOString(),
  }));
}
