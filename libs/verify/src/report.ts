/** One thing that is wrong, and where. */
export interface Finding {
  /** BUNDLE, ENTRY, HOLDING, CHECKPOINT, INCLUSION, CONSISTENCY or EARLIER. */
  readonly code: string;
  /** Number of the entry, where it is one. */
  readonly seq?: number;
  readonly message: string;
}

/** Who answered, from when to when (absent: still). */
export interface Holding {
  readonly stage?: string;
  readonly agency: string;
  readonly unit: string;
  /** Persons: absent where they are kept from this reader. */
  readonly officer?: string;
  readonly head?: string;
  readonly cause?: string;
  readonly from: string;
  readonly to?: string;
}

/** What came of checking a bundle. */
export interface Report {
  readonly verified: boolean;
  readonly findings: readonly Finding[];
  readonly recordId?: string;
  readonly ref?: string;
  readonly entries: number;
  /** Fields whose value is not shown: kept from this reader, or erased. */
  readonly hidden: number;
  readonly holdings: readonly Holding[];
  /** The checkpoint that the entries were proven against. */
  readonly checkpoint?: { readonly origin: string; readonly size: number };
  /** Entries that are newer than the checkpoint: chained, but not yet in a signed tree. */
  readonly notYetCovered: readonly number[];
}
