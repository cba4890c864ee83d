// Written from v1.schema.json by the script "generate"; change the schema.

/** When the gate is open: the whole calendar, replacing the earlier one. */
export interface GateCalendarPublishedV1 {
  /** Code of the gate whose snapshot it is. */
  readonly gate: string;
  /** Version of this snapshot; a higher one replaces a lower one. */
  readonly version: number;
  /** From when it counts. */
  readonly effectiveFrom: string;
  /** IANA time zone of the gate. */
  readonly timeZone: string;
  /** Weekly opening hours. */
  readonly openings: readonly {
    /** Day of the week, 1 Monday to 7 Sunday. */
    readonly weekday: number;
    /** Local time HH:MM. */
    readonly opensAt: string;
    /** Local time HH:MM; 24:00 is midnight. */
    readonly closesAt: string;
  }[];
  /** Days without working time. */
  readonly holidays: readonly string[];
  /** Declared closures. */
  readonly closures: readonly {
    /** When the closure begins. */
    readonly from: string;
    /** End; null while open. */
    readonly to: string | null;
    /** Who declared it. */
    readonly authority: string;
    /** Law that allows it. */
    readonly legalBasis: string;
  }[];
  /** Declared peak seasons. */
  readonly seasons: readonly {
    /** First day. */
    readonly from: string;
    /** Last day. */
    readonly to: string;
  }[];
}
