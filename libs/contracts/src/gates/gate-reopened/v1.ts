// Written from v1.schema.json by the script "generate"; change the schema.

/** The barrier is open again. */
export interface GateReopenedV1 {
  /** The closure. */
  readonly closureId: string;
  /** Gate that is closed. */
  readonly gate: string;
  /** Whether this gate is closed or the neighbour's. */
  readonly kind: 'CLOSED' | 'NEIGHBOUR_CLOSED';
  /** Since when nobody passes the barrier. */
  readonly from: string;
  /** Until when it was closed. */
  readonly to: string;
}
