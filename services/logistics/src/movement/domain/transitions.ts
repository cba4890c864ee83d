import type { Direction, Stage } from '@onegate/codes';
import type { Act, Consequence, State } from './state.ts';

type Next = Readonly<Partial<Record<Act | Consequence, State>>>;

/** What may happen in which state, and where it leads. What is not here is refused. */
export const TRANSITIONS = {
  EXPECTED: { booking: 'BOOKED', arrival: 'AT_BARRIER', payments: 'EXPECTED', cancel: 'CANCELLED' },
  BOOKED: { booking: 'BOOKED', arrival: 'AT_BARRIER', payments: 'BOOKED', cancel: 'CANCELLED' },
  AT_BARRIER: { admit: 'ADMITTED', payments: 'AT_BARRIER', cancel: 'CANCELLED' },
  ADMITTED: { return: 'RETURNING', 'yard-entry': 'IN_YARD', payments: 'ADMITTED', cancel: 'CANCELLED' },
  IN_YARD: { return: 'RETURNING', queue: 'QUEUED', payments: 'IN_YARD', cancel: 'CANCELLED' },
  QUEUED: {
    call: 'CALLED',
    'call-stands': 'CALLED',
    'leave-queue': 'IN_YARD',
    payments: 'QUEUED',
    cancel: 'CANCELLED',
  },
  CALLED: {
    exit: 'EXITED',
    queue: 'QUEUED',
    'leave-queue': 'IN_YARD',
    payments: 'CALLED',
    cancel: 'CANCELLED',
  },
  EXITED: { crossing: 'CROSSED', complete: 'COMPLETED' },
  CROSSED: { acknowledgement: 'ACKNOWLEDGED', return: 'TURNED_BACK', complete: 'COMPLETED' },
  ACKNOWLEDGED: { complete: 'COMPLETED' },
  COMPLETED: { return: 'TURNED_BACK' },
  TURNED_BACK: { crossing: 'CROSSED' },
  CANCELLED: {},
  RETURNING: { crossing: 'RETURNED' },
  RETURNED: {},
} as const satisfies Record<State, Next>;

/** What else an act needs: the stage that clearance has reached, the direction, something still to pay. */
export interface Need {
  readonly stage?: Stage;
  readonly direction?: Direction;
  readonly due?: true;
  /** The neighbour has not said that it has the truck: a completion was presumed at most. */
  readonly unacknowledged?: true;
}

/** Only exports cross the line in front of a neighbour who acknowledges; an import's exit ends its way through the gate. */
export const NEEDS: Readonly<Partial<Record<Act | Consequence, Need>>> = {
  'yard-entry': { stage: 'IN_YARD' },
  payments: { due: true },
  call: { stage: 'QUEUED_FOR_EXIT' },
  exit: { stage: 'EXIT_CONTROL' },
  crossing: { direction: 'EXPORT' },
  acknowledgement: { direction: 'EXPORT' },
  return: { direction: 'EXPORT', unacknowledged: true },
};

/** The same act of a truck that was refused entry: it goes back the way it came. */
const NEEDS_IN: Readonly<Partial<Record<State, Readonly<Partial<Record<Act | Consequence, Need>>>>>> = {
  ADMITTED: { return: { direction: 'IMPORT', stage: 'REFUSED' } },
  IN_YARD: { return: { direction: 'IMPORT', stage: 'REFUSED' } },
  RETURNING: { crossing: { direction: 'IMPORT' } },
};

/** What an act needs in a state beside the state itself. */
export const needOf = (state: State, act: Act | Consequence): Need | undefined =>
  NEEDS_IN[state]?.[act] ?? NEEDS[act];

/** Where an act leads from a state; nothing when the state does not know it. */
export const nextState = (state: State, act: Act | Consequence): State | undefined =>
  (TRANSITIONS[state] as Next)[act];
