// Written from v1.schema.json by the script "generate"; change the schema.

/** A system did not work, or will not: clocks whose act needs it stand still. */
export interface OutageDeclaredV1 {
  /** The outage. */
  readonly outageId: string;
  /** Gate at which it counts. */
  readonly gate: string;
  /** Which system did not work. */
  readonly system: 'ONEGATE' | 'VNACCS';
  /** Since when the system did not work. */
  readonly from: string;
  /** Until when; null while nobody knows. */
  readonly to: string | null;
  /** Why it did not work. */
  readonly reasonCode: string;
  /** Who says so. */
  readonly authority: string;
}
