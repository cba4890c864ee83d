import { parseActor } from '@onegate/contracts';
import { pendingDropped } from './decide-amendment.ts';
import type { Decision } from './decide.ts';
import { isClosed } from './closed.ts';
import type { InputOf } from './input.ts';
import type { MovementFile } from './movement-file.ts';

export const CANCELLATION_REFUSALS = {
  MOVEMENT_CLOSED: 'The movement is completed or cancelled already.',
  EXIT_PERMITTED: 'The exit has been permitted.',
  AFTER_ARRIVAL: 'The truck has arrived: only the management board may cancel now.',
  BEFORE_ARRIVAL: 'The truck has not arrived: only its enterprise may cancel now.',
  MOVEMENT_REFUSED: 'Its entry was refused.',
  CHARGES_OPEN: 'The charges have to be settled first.',
} as const;

export type CancellationRefusal = keyof typeof CANCELLATION_REFUSALS;

/** Before the truck arrives the enterprise may cancel; after that the management board, with the charges settled. */
export function decideCancellation(file: MovementFile, input: InputOf<'cancellation.requested'>): Decision {
  const { cancellationId, reasonCode } = input.data;
  const refusal = refusalOf(file, input.actor);
  if (refusal)
    return {
      file,
      told: [
        {
          name: 'cancellation.rejected',
          subject: file.movementId,
          data: { cancellationId, reasonCode: refusal },
        },
      ],
    };
  return {
    file: { ...file, cancelled: true, amendment: null },
    told: [
      ...pendingDropped(file, 'MOVEMENT_CANCELLED'),
      { name: 'movement.cancelled', subject: file.movementId, data: { cancellationId, reasonCode } },
    ],
  };
}

function refusalOf(file: MovementFile, actor: string): CancellationRefusal | undefined {
  if (isClosed(file)) return 'MOVEMENT_CLOSED';
  if (file.refusal) return 'MOVEMENT_REFUSED';
  // A truck that the neighbour sent back has no exit before it.
  if (file.permit && file.border !== 'BACK') return 'EXIT_PERMITTED';
  const arrived = file.seen['vehicle.at-barrier'] ?? file.seen['vehicle.admitted'];
  if (arrived === undefined) return isBoard(actor) ? 'BEFORE_ARRIVAL' : undefined;
  if (!isBoard(actor)) return 'AFTER_ARRIVAL';
  return file.settledFor === file.declarationVersion ? undefined : 'CHARGES_OPEN';
}

function isBoard(actor: string): boolean {
  const { kind, ...rest } = parseActor(actor);
  // The counter of the board speaks for the enterprise.
  if (kind !== 'PERSON' || 'actsFor' in rest) return false;
  return 'agency' in rest && rest.agency === 'MANAGEMENT_BOARD';
}
