import { type Actor, parseActor } from '@onegate/contracts';

/**
 * Who tells what followed by itself: the rule or system, and the unit that answers for it. That is the one for which the
 * act was done (a clock's unit), else the management board of the gate, whose platform this is.
 * @param done who did what it follows from, as text
 */
export function answeredFor(actor: Actor, done: string, boardUnit: () => string): Actor {
  if (actor.kind !== 'SYSTEM' || actor.unit !== undefined) return actor;
  const doer = parseActor(done);
  return { ...actor, unit: (doer.kind === 'SYSTEM' ? doer.unit : undefined) ?? boardUnit() };
}
