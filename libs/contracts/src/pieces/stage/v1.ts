// Written from v1.schema.json by the script "generate"; change the schema.

/** Stage of a record on its route. */
export type Stage =
  | 'SUBMITTED'
  | 'SCHEDULED'
  | 'WAITING_ADMISSION'
  | 'ARRIVED'
  | 'IN_YARD'
  | 'UNDER_INSPECTION'
  | 'TRANSSHIPPING'
  | 'AWAITING_TRUCK'
  | 'FEE_DUE'
  | 'QUEUED_FOR_EXIT'
  | 'EXIT_CONTROL'
  | 'CROSSED'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'REFUSED'
  | 'RETURNING'
  | 'CLOSED_REFUSED'
  | 'TURNED_BACK';
