import type { Stage } from '@onegate/codes';
import type { Holder, Instant } from '../../../movement/domain/movement-file.ts';

/** What came of an entry, as it was written into it. */
export interface Effects {
  readonly steps?: readonly { readonly to: Stage }[];
  readonly holder?: Holder | null;
  readonly release?: { readonly released: boolean };
  readonly offerEnded?: string;
  readonly decided?: readonly { readonly name: string; readonly [field: string]: unknown }[];
  /** The entry that this one mirrors. */
  readonly source?: unknown;
}

/** An entry of any record of a movement; values that were erased are absent. */
export interface PastEntry {
  readonly recordId: string;
  readonly seq: number;
  /** base64url. */
  readonly hash: string;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly eventId: string;
  readonly fields: Effects & Readonly<Record<string, unknown>>;
}
