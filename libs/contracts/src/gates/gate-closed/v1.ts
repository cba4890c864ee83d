// Written from v1.schema.json by the script "generate"; change the schema.

/** Nobody passes the barrier: queues stand in their order, clocks that need it stand still. */
export interface GateClosedV1 {
  /** The closure. */
  readonly closureId: string;
  /** Gate that is closed. */
  readonly gate: string;
  /** Whether this gate is closed or the neighbour's. */
  readonly kind: 'CLOSED' | 'NEIGHBOUR_CLOSED';
  /** Since when nobody passes the barrier. */
  readonly from: string;
  /** Until when; null while nobody knows. */
  readonly to: string | null;
  /** Who decided it. */
  readonly authority: string;
  /** Law that allows it. */
  readonly legalBasis: string;
  /** Whether it lasts longer than that authority may close this gate. */
  readonly beyondMaximum: boolean;
}
