import type { Stage } from '@onegate/codes';

/** Where a truck is, as far as anyone may know. */
export const PLACES = ['NOT_HERE', 'BARRIER', 'CONTROL', 'YARD', 'EXIT', 'LEFT'] as const;
export type Place = (typeof PLACES)[number];

/** By the stage of the record. */
export const PLACE_OF = {
  SUBMITTED: 'NOT_HERE',
  SCHEDULED: 'NOT_HERE',
  WAITING_ADMISSION: 'BARRIER',
  ARRIVED: 'CONTROL',
  IN_YARD: 'YARD',
  UNDER_INSPECTION: 'YARD',
  TRANSSHIPPING: 'YARD',
  AWAITING_TRUCK: 'YARD',
  FEE_DUE: 'YARD',
  QUEUED_FOR_EXIT: 'YARD',
  EXIT_CONTROL: 'EXIT',
  CROSSED: 'LEFT',
  COMPLETED: 'LEFT',
  CANCELLED: 'NOT_HERE',
  REFUSED: 'CONTROL',
  RETURNING: 'EXIT',
  CLOSED_REFUSED: 'LEFT',
  TURNED_BACK: 'EXIT',
} as const satisfies Record<Stage, Place>;
