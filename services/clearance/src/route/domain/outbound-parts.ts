import { CANCEL } from './route-parts.ts';
import type { RouteRow } from './route.ts';

/** A truck that comes from inland waits before the barrier until there is a place for it. */
export const beforeTheBarrier: readonly RouteRow[] = [
  {
    stage: 'WAITING_ADMISSION',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The truck stands at the outer barrier.',
    waitingOn: 'AGENCY',
    clock: { kind: 'NONE', because: 'The free places in the yard set the expected hour.' },
    next: [CANCEL, { stage: 'ARRIVED', when: 'admitted' }],
  },
];

/** From the call out of the queue until the neighbour has the truck. */
export const overTheLine: readonly RouteRow[] = [
  {
    stage: 'EXIT_CONTROL',
    holder: 'BORDER_GUARD',
    permits: ['BORDER_GUARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'It is called from the queue.',
    waitingOn: 'AGENCY',
    clock: { kind: 'STAGE', target: 'PT10M', law: false },
    needsBarrier: true,
    next: [
      { stage: 'CROSSED', when: 'overTheLine' },
      CANCEL,
      { stage: 'UNDER_INSPECTION', when: 'notCleared' },
      { stage: 'AWAITING_TRUCK', when: 'truckNotCleared' },
    ],
  },
  {
    stage: 'CROSSED',
    holder: 'BORDER_GUARD',
    permits: ['BORDER_GUARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'It is over the line.',
    waitingOn: 'NEIGHBOUR',
    clock: { kind: 'PRESUMPTION', target: 'PT24H', law: false },
    needsBarrier: true,
    next: [
      { stage: 'TURNED_BACK', when: 'turnedBack' },
      { stage: 'COMPLETED', when: 'acknowledged' },
    ],
  },
  {
    stage: 'TURNED_BACK',
    holder: 'BORDER_GUARD',
    permits: ['BORDER_GUARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The neighbour sends it back.',
    waitingOn: 'CARRIER',
    clock: { kind: 'NONE', because: 'The carrier settles with the neighbour what was wrong.' },
    next: [{ stage: 'CROSSED', when: 'overTheLine' }, CANCEL],
  },
  {
    stage: 'COMPLETED',
    holder: null,
    permits: [],
    person: 'SHIFT_LEADER',
    beginsWith: 'The neighbour acknowledges it, or is presumed to.',
    waitingOn: null,
    clock: { kind: 'NONE' },
    next: [{ stage: 'TURNED_BACK', when: 'turnedBackAfterPresumption' }],
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
];
