import { type Caller, may, type OperationId, type Resource } from '@onegate/auth';
import type { Act } from './domain/state.ts';
import type { Movement } from './domain/movement.ts';
import { permittedActs } from './domain/permitted.ts';

/** The operation of the policy table under which each act is done. */
export const OPERATION_OF = {
  booking: 'movements.book',
  arrival: 'movements.arrive',
  'yard-entry': 'movements.enter-yard',
  payments: 'movements.pay',
  call: 'movements.call',
  exit: 'movements.exit',
  crossing: 'movements.cross',
  acknowledgement: 'movements.acknowledge',
  return: 'movements.turn-back',
} as const satisfies Record<Act, OperationId>;

/** For acts: who books are declarant and carrier, who controls the exit depends on the direction. */
export const actedOn = (movement: Movement): Resource => ({
  gate: movement.gate,
  enterprises: movement.bookers,
  agency: movement.direction === 'EXPORT' ? 'BORDER_GUARD' : 'CUSTOMS',
});

/** For reading: every enterprise on the truck. */
export const readFrom = (movement: Movement): Resource => ({
  gate: movement.gate,
  enterprises: movement.enterprises,
});

/** A truck that was refused entry is let go back by the border guard alone; the neighbour turns back what crossed. */
export const mayReturn = ({ agency }: Caller, { stage }: Pick<Movement, 'stage'>): boolean =>
  stage !== 'REFUSED' || agency === 'BORDER_GUARD';

export function allowedActions(caller: Caller, movement: Movement): Act[] {
  const resource = actedOn(movement);
  return permittedActs(movement).filter(
    (act) => may(OPERATION_OF[act], caller, resource) && (act !== 'return' || mayReturn(caller, movement)),
  );
}
