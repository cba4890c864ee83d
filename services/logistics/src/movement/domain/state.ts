/** Where a truck is, as far as the gate's own acts say. */
export const STATES = [
  'EXPECTED',
  'BOOKED',
  'AT_BARRIER',
  'ADMITTED',
  'IN_YARD',
  'QUEUED',
  'CALLED',
  'EXITED',
  'CROSSED',
  'ACKNOWLEDGED',
  'COMPLETED',
  'TURNED_BACK',
  'CANCELLED',
  /** Refused entry, on its way back to the line. */
  'RETURNING',
  'RETURNED',
] as const;
export type State = (typeof STATES)[number];

/** Acts of people, which the API offers. */
export const ACTS = [
  'booking',
  'arrival',
  'yard-entry',
  'payments',
  'call',
  'exit',
  'crossing',
  'acknowledgement',
  'return',
] as const;
export type Act = (typeof ACTS)[number];

/** What happens by rule, or because clearance has said so. */
export type Consequence = 'admit' | 'queue' | 'leave-queue' | 'call-stands' | 'complete' | 'cancel';

/** States in which a truck takes up a place behind the barrier. */
export const INSIDE = ['ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED'] as const satisfies readonly State[];
