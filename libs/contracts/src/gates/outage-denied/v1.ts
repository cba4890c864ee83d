// Written from v1.schema.json by the script "generate"; change the schema.

/** The board found that there was no outage: the time counts. */
export interface OutageDeniedV1 {
  /** The outage. */
  readonly outageId: string;
  /** Gate at which it counts. */
  readonly gate: string;
  /** Which system did not work. */
  readonly system: 'ONEGATE' | 'VNACCS';
  /** Since when the system did not work. */
  readonly from: string;
  /** Until when it would have been. */
  readonly to: string | null;
  /** Why it was none. */
  readonly reasonCode: string;
}
