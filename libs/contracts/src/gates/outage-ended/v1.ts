// Written from v1.schema.json by the script "generate"; change the schema.

/** The system works again: clocks run on. */
export interface OutageEndedV1 {
  /** The outage. */
  readonly outageId: string;
  /** Gate at which it counts. */
  readonly gate: string;
  /** Which system did not work. */
  readonly system: 'ONEGATE' | 'VNACCS';
  /** Since when the system did not work. */
  readonly from: string;
  /** Until when it did not work. */
  readonly to: string;
}
