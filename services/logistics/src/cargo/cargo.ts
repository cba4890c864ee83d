import type { Stage } from '@onegate/codes';

/** One shipment, or the part of one that changed trucks alone: how much of it there is, and where. */
export interface Cargo {
  readonly shipmentId: string;
  /** Movement that it was declared on: the key of its facts, for life. */
  readonly homeMovementId: string;
  readonly gate: string;
  readonly ref: string;
  readonly enterprise: string;
  readonly packages: number;
  readonly grossWeightKg: string;
  /** Movement of the truck that it is on; null while it stands in a yard, or was taken out of the declaration. */
  readonly movementId: string | null;
  readonly yard: string | null;
  readonly place: string | null;
  readonly parentId: string | null;
  /** Of its record, as clearance last said. */
  readonly stage: Stage | null;
  readonly stageSince: Date | null;
}
