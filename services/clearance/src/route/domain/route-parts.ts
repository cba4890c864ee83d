import type { RouteRow, Way } from './route.ts';

/** A cancelled movement leaves whatever stage it is in. */
export const CANCEL = { stage: 'CANCELLED', when: 'cancelled' } as const satisfies Way;

/** From submission until the truck shows itself. */
export const beforeArrival = (arrival: Way): readonly RouteRow[] => [
  {
    stage: 'SUBMITTED',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The declaration is submitted.',
    waitingOn: 'AGENCY',
    clock: { kind: 'STAGE', target: 'PT30M', automatic: 'PT5M', law: false },
    next: [CANCEL, { stage: 'SCHEDULED', when: 'accepted' }],
  },
  {
    stage: 'SCHEDULED',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The declaration is accepted.',
    waitingOn: 'ENTERPRISE',
    clock: { kind: 'NONE', because: 'The enterprise decides when it comes.' },
    next: [CANCEL, arrival],
  },
];

/** From admission until every agency has done its part. */
export const inTheYard = (beginsWith: string): readonly RouteRow[] => [
  {
    stage: 'ARRIVED',
    holder: 'BORDER_GUARD',
    permits: ['BORDER_GUARD', 'HEALTH_QUARANTINE'],
    person: 'CLAIMANT',
    beginsWith,
    waitingOn: 'AGENCY',
    clock: { kind: 'STAGE', target: 'PT30M', law: false },
    next: [CANCEL, { stage: 'IN_YARD', when: 'arrivalChecksPassed' }],
  },
  {
    stage: 'IN_YARD',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The checks on arrival are concluded.',
    waitingOn: 'AGENCY',
    clock: { kind: 'STAGE', target: 'PT15M', law: false },
    next: [CANCEL, { stage: 'UNDER_INSPECTION', when: 'yardEntered' }],
  },
  {
    stage: 'UNDER_INSPECTION',
    holder: 'LEAD',
    permits: [
      'MANAGEMENT_BOARD',
      'CUSTOMS',
      'BORDER_GUARD',
      'HEALTH_QUARANTINE',
      'PLANT_QUARANTINE',
      'ANIMAL_QUARANTINE',
    ],
    person: 'CLAIMANT',
    beginsWith: 'It has its place in the yard.',
    waitingOn: 'AGENCY',
    clock: { kind: 'EACH_TASK' },
    releases: true,
    next: [
      CANCEL,
      { stage: 'TRANSSHIPPING', when: 'transshipping' },
      { stage: 'AWAITING_TRUCK', when: 'cleared' },
    ],
  },
  {
    stage: 'TRANSSHIPPING',
    holder: 'CUSTOMS',
    permits: ['CUSTOMS'],
    person: 'SHIFT_LEADER',
    beginsWith: 'Its goods begin to go from one truck to another.',
    waitingOn: 'CARRIER',
    clock: { kind: 'STAGE', target: 'PT4H', law: false },
    next: [CANCEL, { stage: 'UNDER_INSPECTION', when: 'transshipped' }],
  },
];

/** From release until the barrier. Each way back is taken when a release is revoked, or a newer version costs more. */
export const afterTheYard: readonly RouteRow[] = [
  {
    stage: 'AWAITING_TRUCK',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The shipment is released, another on the truck is not.',
    waitingOn: 'SIBLING',
    clock: { kind: 'NONE', because: 'Each shipment still under inspection has clocks of its own.' },
    next: [
      CANCEL,
      { stage: 'UNDER_INSPECTION', when: 'notCleared' },
      { stage: 'FEE_DUE', when: 'truckCleared' },
    ],
  },
  {
    stage: 'FEE_DUE',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'All on the truck is released, charges are open.',
    waitingOn: 'CARRIER',
    clock: { kind: 'NONE', because: 'The carrier pays when it wants to leave.' },
    next: [
      CANCEL,
      { stage: 'UNDER_INSPECTION', when: 'notCleared' },
      { stage: 'AWAITING_TRUCK', when: 'truckNotCleared' },
      { stage: 'QUEUED_FOR_EXIT', when: 'settled' },
    ],
  },
  {
    stage: 'QUEUED_FOR_EXIT',
    holder: 'MANAGEMENT_BOARD',
    permits: ['MANAGEMENT_BOARD'],
    person: 'SHIFT_LEADER',
    beginsWith: 'The charges are settled.',
    waitingOn: 'AGENCY',
    clock: { kind: 'NONE', because: 'The queue and the capacity of the lanes set the expected hour.' },
    next: [
      CANCEL,
      { stage: 'UNDER_INSPECTION', when: 'notCleared' },
      { stage: 'AWAITING_TRUCK', when: 'truckNotCleared' },
      { stage: 'FEE_DUE', when: 'notSettled' },
      { stage: 'EXIT_CONTROL', when: 'called' },
    ],
  },
];
