import type { Route, RouteRow, Way } from './route.ts';

/** A truck that is refused leaves whatever stage it is in, until its exit is permitted. */
export const REFUSE = { stage: 'REFUSED', when: 'refused' } as const satisfies Way;

/** The border guard answers until the truck is back across. */
export const refusedEntryRoute = {
  direction: 'REFUSED_ENTRY',
  version: 1,
  rows: [
    {
      stage: 'REFUSED',
      holder: 'BORDER_GUARD',
      permits: ['BORDER_GUARD'],
      person: 'SHIFT_LEADER',
      beginsWith: 'Its entry is refused.',
      waitingOn: 'CARRIER',
      clock: { kind: 'NONE', because: 'The carrier prepares the way back; no rule sets a time for it.' },
      next: [{ stage: 'RETURNING', when: 'returning' }],
    },
    {
      stage: 'RETURNING',
      holder: 'BORDER_GUARD',
      permits: ['BORDER_GUARD'],
      person: 'SHIFT_LEADER',
      beginsWith: 'It sets out for the line it came over.',
      waitingOn: 'CARRIER',
      clock: { kind: 'NONE', because: 'The neighbour decides when it takes the truck back.' },
      next: [{ stage: 'CLOSED_REFUSED', when: 'returned' }],
    },
    {
      stage: 'CLOSED_REFUSED',
      holder: null,
      permits: [],
      person: 'SHIFT_LEADER',
      beginsWith: 'It is back across the line.',
      waitingOn: null,
      clock: { kind: 'NONE' },
      next: [],
    },
  ],
} as const satisfies Route;

/** The rows with the way out that a refusal opens, before every other. */
export const refusable = (rows: readonly RouteRow[]): readonly RouteRow[] =>
  rows.map((row) => ({ ...row, next: [REFUSE, ...row.next] }));
