// Written from v1.schema.json by the script "generate"; change the schema.

/** The platform was silent: until the board has decided, what ran in that time waits. */
export interface OutageProposedV1 {
  /** The outage. */
  readonly outageId: string;
  /** Gate at which it counts. */
  readonly gate: string;
  /** Which system did not work. */
  readonly system: 'ONEGATE' | 'VNACCS';
  /** Since when the system did not work. */
  readonly from: string;
  /** Until when. */
  readonly to: string;
}
