import type { Direction } from '@onegate/codes';
import type { State } from '../../movement/domain/state.ts';

const BEFORE_ADMISSION: ReadonlySet<State> = new Set<State>(['EXPECTED', 'BOOKED', 'AT_BARRIER']);
const BEFORE_EXIT: ReadonlySet<State> = new Set<State>([
  ...BEFORE_ADMISSION,
  'ADMITTED',
  'IN_YARD',
  'QUEUED',
  'CALLED',
]);

/** Whether a truck has the barrier still before it: an export until its exit, an import, whose exit is inland, until it is in. */
export const barrierAhead = ({ direction, state }: { direction: Direction; state: State }): boolean =>
  (direction === 'EXPORT' ? BEFORE_EXIT : BEFORE_ADMISSION).has(state);
