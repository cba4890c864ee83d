import { Refusal } from '@onegate/problems';
import { dueOf, isSettled, type Movement } from './movement.ts';
import { ACTS, type Act, type Consequence, type State } from './state.ts';
import { needOf, nextState } from './transitions.ts';

export type Standing = Pick<Movement, 'state' | 'stage' | 'direction' | 'acknowledgedAt' | 'total' | 'paid'>;

/** Everything that may be done to the movement now, whoever asks. */
export const permittedActs = (movement: Standing): Act[] =>
  ACTS.filter((act) => obstacleTo(act, movement) === undefined);

/** Why an act cannot be: the state does not know it, the stage is not there yet, or nothing is due. */
export function obstacleTo(
  act: Act | Consequence,
  movement: Standing,
): 'STATE' | 'STAGE' | 'PAID' | undefined {
  const need = needOf(movement.state, act);
  if (nextState(movement.state, act) === undefined) return 'STATE';
  if (need?.direction !== undefined && need.direction !== movement.direction) return 'STATE';
  if (need?.unacknowledged && movement.acknowledgedAt !== undefined) return 'STATE';
  if (need?.stage !== undefined && need.stage !== movement.stage) return 'STAGE';
  return need?.due && isSettled(movement) ? 'PAID' : undefined;
}

/**
 * The state that the act leads to.
 * @param allowed what the caller may do instead, for the answer.
 * @throws Refusal naming what is allowed instead.
 */
export function stateAfter(act: Act, movement: Standing, allowed: readonly string[]): State {
  const members = { allowedActions: allowed };
  const obstacle = obstacleTo(act, movement);
  if (obstacle === 'PAID')
    throw new Refusal('logistics.payment.nothing-due', { members: { ...members, due: dueOf(movement) } });
  if (obstacle === 'STAGE')
    throw new Refusal('logistics.movement.not-yet', {
      params: { act, needed: needOf(movement.state, act)?.stage ?? '', stage: movement.stage ?? '–' },
      members,
      retryAfter: 1,
    });
  const next = nextState(movement.state, act);
  if (obstacle === 'STATE' || next === undefined)
    throw new Refusal('logistics.movement.not-now', {
      params: { act, state: movement.state },
      members,
    });
  return next;
}
