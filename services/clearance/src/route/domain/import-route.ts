import { refusable, refusedEntryRoute } from './refused-entry-route.ts';
import { afterTheYard, beforeArrival, CANCEL, inTheYard } from './route-parts.ts';
import type { Route } from './route.ts';

/** Cambodia → Vietnam. */
export const importRoute = {
  direction: 'IMPORT',
  version: 1,
  rows: [
    ...beforeArrival({ stage: 'ARRIVED', when: 'admitted' }),
    ...refusable(inTheYard('It is admitted over the line.')),
    ...refusable(afterTheYard),
    ...refusable([
      {
        stage: 'EXIT_CONTROL',
        holder: 'CUSTOMS',
        permits: ['CUSTOMS'],
        person: 'SHIFT_LEADER',
        beginsWith: 'It is called from the queue.',
        waitingOn: 'AGENCY',
        clock: { kind: 'STAGE', target: 'PT10M', law: false },
        next: [
          { stage: 'COMPLETED', when: 'exited' },
          CANCEL,
          { stage: 'UNDER_INSPECTION', when: 'notCleared' },
          { stage: 'AWAITING_TRUCK', when: 'truckNotCleared' },
        ],
      },
    ]),
    ...refusedEntryRoute.rows,
    {
      stage: 'COMPLETED',
      holder: null,
      permits: [],
      person: 'SHIFT_LEADER',
      beginsWith: 'It has left the gate inland.',
      waitingOn: null,
      clock: { kind: 'NONE' },
      next: [],
    },
    {
      stage: 'CANCELLED',
      holder: null,
      permits: [],
      person: 'SHIFT_LEADER',
      beginsWith: 'Its cancellation is granted.',
      waitingOn: null,
      clock: { kind: 'NONE' },
      next: [],
    },
  ],
} as const satisfies Route;
